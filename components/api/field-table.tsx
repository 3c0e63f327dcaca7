import type { JsonSchema } from '#lib/api/openapi';
import { TypeWords } from './type-words.tsx';

type Field = { name: string; description: string; schema: JsonSchema /** After the type. */; note?: string };

/** Names on the left; what each is, and what it is for, on the right. */
export function FieldTable({ caption, heading, fields }: { caption: string; heading: string; fields: readonly Field[] }) {
  return (
    <table className="api-fields">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, description, schema, note }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>
              <span className="muted">
                <TypeWords schema={schema} />
                {note && `, ${note}`}
              </span>
              {description && <p>{description}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
