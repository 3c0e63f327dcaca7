import { z } from 'zod';
import { region } from '#lib/region';
import { READS_A_MINUTE } from './limit.ts';
import { OPERATIONS, type Operation, TAGS } from './operations.ts';
import { PROBLEMS, type ProblemName } from './problem.ts';
import { SCHEMAS } from './schemas.ts';

export type JsonSchema = { [key: string]: unknown };
export type ApiParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
  explode?: true;
};
export type ApiResponse = {
  description: string;
  headers?: Record<string, { description: string; schema: JsonSchema }>;
  content?: Record<string, { schema: JsonSchema }>;
};
export type ApiOperation = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: ApiParameter[];
  responses: Record<string, ApiResponse>;
};
export type OpenApi = {
  openapi: '3.1.1';
  info: { title: string; version: string; summary: string; description: string; contact: object; license: object };
  servers: { url: string }[];
  security: [];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: ApiOperation }>;
  components: { schemas: Record<string, JsonSchema> };
};

/** The whole API as OpenAPI 3.1: parameters, answers and problems all from the schemas that validate. */
export function openApi(siteUrl: string): OpenApi {
  return {
    openapi: '3.1.1',
    info: {
      title: `${region.brand.name} open data`,
      version: '1.0.0',
      summary: `Live tech jobs, pay and role guides of ${region.name}.`,
      description: `Free to read, from any site, without a key: ${READS_A_MINUTE} requests a minute from one address. Answers carry an ETag: send it back as If-None-Match and pay nothing for what has not changed. New fields may come; readers pass over those that they do not know.`,
      contact: { name: region.contact.organisation, email: region.contact.email },
      license: { name: 'Terms of use', url: `${siteUrl}/terms` },
    },
    servers: [{ url: siteUrl }],
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: described(operation) }])),
    components: { schemas: componentSchemas() },
  };
}

function described({ id, tag, summary, description, parts, query, answer, problems }: Operation): ApiOperation {
  const { schema } = answer;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [...parameters('path', parts), ...parameters('query', query)],
    responses: {
      200: {
        description: answer.description,
        headers: { ETag: { description: 'Changes when the answer does.', schema: { type: 'string' } } },
        content: { [answer.type]: { schema: schema ? reference(schema) : { type: /json/.test(answer.type) ? 'object' : 'string' } } },
      },
      304: { description: 'Nothing has changed since the ETag that If-None-Match names.' },
      ...Object.fromEntries(problems.map((name) => [PROBLEMS[name].status, problem(name)])),
    },
  };
}

function parameters(where: 'path' | 'query', schemas: Record<string, z.ZodType>): ApiParameter[] {
  return Object.entries(schemas).map(([name, zod]) => {
    const { description, ...schema } = tidy(z.toJSONSchema(zod, { io: 'input', override }));
    const many = schema.type === 'array' ? { explode: true as const } : {};
    return { name, in: where, required: where === 'path', description: String(description ?? ''), schema, ...many };
  });
}

function problem(name: ProblemName): ApiResponse {
  const { status, title, text } = PROBLEMS[name];
  return {
    description: `${title}. ${text}`,
    ...((status === 429 || status === 503) && {
      headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } },
    }),
    content: { 'application/problem+json': { schema: reference('Problem') } },
  };
}

function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string; description?: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { ...z.globalRegistry.get(schema), id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input', override });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, tidy(schema)]));
}

/** Without what only the library's own writing needs. */
function tidy({ $schema: _schema, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** A format says it; a pattern of a line's length beside it, or the bounds of a double's whole numbers, help no reader. */
function override({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function reference(name: keyof typeof SCHEMAS): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}
