import type { ApiOperation, ApiResponse } from '#lib/api/openapi';
import { FieldTable } from './field-table.tsx';
import { TypeWords } from './type-words.tsx';

/** One address: what it does, takes and answers. */
export function ApiOperationPart({ path, operation, example }: { path: string; operation: ApiOperation; example: string | null }) {
  const { operationId: id, summary, description, parameters, responses } = operation;
  return (
    <section className="prose api-entry" id={id} aria-labelledby={`${id}-h`}>
      <h3 id={`${id}-h`}>{summary}</h3>
      <p>
        <code>GET {path}</code>
      </p>
      <p>{description}</p>
      {example !== null && (
        <p>
          Try <a href={example}>{example}</a>
        </p>
      )}
      {parameters.length > 0 && (
        <FieldTable
          caption={`Parameters of ${path}`}
          heading="Parameter"
          fields={parameters.map(({ name, description, schema, required }) => ({
            name,
            description,
            schema,
            note: required ? 'in the path' : '',
          }))}
        />
      )}
      <h4>Answers</h4>
      <ul>
        {Object.entries(responses).map(([status, response]) => (
          <li key={status}>
            <b>{status}</b> <Answer response={response} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ response }: { response: ApiResponse }) {
  const [content] = Object.entries(response.content ?? {});
  if (!content) return response.description;
  const [type, { schema }] = content;
  return (
    <>
      {response.description} <code>{type}</code>
      {schema.$ref !== undefined && (
        <>
          : <TypeWords schema={schema} />
        </>
      )}
    </>
  );
}
