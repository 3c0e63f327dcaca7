import { Fragment, type ReactNode } from 'react';
import type { JsonSchema } from '#lib/api/openapi';
import { region } from '#lib/region';

/** A JSON Schema in words: "list of JobSummary", "list of on-site, hybrid or remote", "text or null". Names lead to their tables. */
export function TypeWords({ schema }: { schema: JsonSchema }): ReactNode {
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1);
    return <a href={`#schema-${name}`}>{name}</a>;
  }
  const parts = list(schema.anyOf ?? schema.oneOf);
  if (parts.length > 0 && parts.every((part) => part.const !== undefined))
    return `one of ${parts.map((part) => String(part.const)).join(', ')}`;
  if (parts.length > 0)
    return parts.map((part, i) => (
      <Fragment key={JSON.stringify(part)}>
        {i > 0 && ' or '}
        <TypeWords schema={part} />
      </Fragment>
    ));
  if (Array.isArray(schema.enum)) return `one of ${schema.enum.join(', ')}`;
  if (schema.const !== undefined) return String(schema.const);
  const items = (schema.items ?? {}) as JsonSchema;
  if (Array.isArray(items.enum)) return `list of ${ALTERNATIVES.format(items.enum.map(String))}`;
  if (schema.type === 'array')
    return (
      <>
        list of <TypeWords schema={items} />
      </>
    );
  if (schema.type === 'object') return <ObjectWords properties={(schema.properties ?? {}) as Record<string, JsonSchema>} />;
  return plainWords(schema);
}

/** "object of slug, name and guide (Guide)": a field's own type only where it is more than a text or a number. */
function ObjectWords({ properties }: { properties: Record<string, JsonSchema> }) {
  return Object.entries(properties).map(([name, property], i) => (
    <Fragment key={name}>
      {i === 0 ? 'object of ' : ', '}
      {name}
      {['string', 'number', 'integer'].includes(String(property.type)) && !property.enum ? null : (
        <>
          {' '}
          (<TypeWords schema={property} />)
        </>
      )}
    </Fragment>
  ));
}

const ALTERNATIVES = new Intl.ListFormat(region.locale, { type: 'disjunction' });
const FORMATS: Record<string, string> = { 'date-time': 'moment', date: 'date', uri: 'address' };
const TYPES: Record<string, string> = { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false', null: 'null' };

/** Of one type or, as "text or null", of several. */
function plainWords({ type, format, minimum, maximum, pattern, maxLength }: JsonSchema): string {
  const name = FORMATS[String(format)] ?? (pattern === undefined ? typeNames(type) : 'slug');
  if (typeof minimum === 'number' && typeof maximum === 'number') return `${name}, ${minimum} to ${maximum}`;
  return typeof maxLength === 'number' && pattern === undefined ? `${name} of up to ${maxLength} characters` : name;
}

function typeNames(type: unknown): string {
  return [type]
    .flat()
    .map((one) => TYPES[String(one)] ?? 'anything')
    .join(' or ');
}

function list(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? (value as JsonSchema[]) : [];
}
