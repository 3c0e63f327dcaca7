import type { JsonSchema } from '#lib/api/openapi';
import { FieldTable } from './field-table.tsx';

/** One of the schemas, by its fields. */
export function SchemaTable({ name, schema }: { name: string; schema: JsonSchema }) {
  const fields = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return (
    <section className="prose api-entry" id={`schema-${name}`} aria-labelledby={`schema-${name}-h`}>
      <h3 id={`schema-${name}-h`}>{name}</h3>
      {typeof schema.description === 'string' && <p>{schema.description}</p>}
      <FieldTable
        caption={`Fields of ${name}`}
        heading="Field"
        fields={fields.map(([field, { description, ...rest }]) => ({ name: field, description: String(description ?? ''), schema: rest }))}
      />
    </section>
  );
}
