import { Breadcrumb } from '#components/breadcrumb';
import { PageHead } from '#components/ui/page-head';
import { Part } from '#components/ui/section';
import { Toc } from '#components/ui/toc';
import { READS_A_MINUTE } from '#lib/api/limit';
import type { OpenApi } from '#lib/api/openapi';
import { PROBLEMS } from '#lib/api/problem';
import { region } from '#lib/region';
import { ApiOperationPart } from './api-operation.tsx';
import { SchemaTable } from './schema-table.tsx';

/** The documentation of the API for people, made from the very document that programs read. `examples`: a path to try, by operation. */
export function ApiPage({ api, examples }: { api: OpenApi; examples: ReadonlyMap<string, string> }) {
  const groups = api.tags.map((tag) => ({
    ...tag,
    id: tag.name.toLowerCase(),
    operations: Object.entries(api.paths).filter(([, { get }]) => get.tags.includes(tag.name)),
  }));
  const contents = [
    { id: 'start', label: 'Before you start' },
    ...groups.map(({ id, name }) => ({ id, label: name })),
    { id: 'schemas', label: 'What answers hold' },
    { id: 'problems', label: 'Problems' },
  ];
  return (
    <>
      <div className="wrap">
        <Breadcrumb items={[{ name: 'Home', href: '/' }, { name: 'Open data' }]} />
        <PageHead
          title="Open data and feeds"
          lede={`Everything that the search of ${region.brand.name} shows, for your own site, sheet or reader. Free, without a key.`}
        />
      </div>
      <div className="wrap section tight">
        <div className="split start">
          <Toc items={contents} />
          <div className="api-docs">
            <Start api={api} />
            {groups.map(({ id, name, description, operations }) => (
              <Part id={id} key={id} title={name} text={description}>
                {operations.map(([path, { get }]) => (
                  <ApiOperationPart key={path} path={path} operation={get} example={examples.get(get.operationId) ?? null} />
                ))}
              </Part>
            ))}
            <Part id="schemas" title="What answers hold" text="Every field is there in every answer; what is not known is null.">
              {Object.entries(api.components.schemas).map(([name, schema]) => (
                <SchemaTable key={name} name={name} schema={schema} />
              ))}
            </Part>
            <Problems />
          </div>
        </div>
      </div>
    </>
  );
}

function Start({ api }: { api: OpenApi }) {
  return (
    <Part id="start" title="Before you start">
      <div className="prose">
        <p>
          Ask with a plain GET at <code>{api.servers[0]?.url}</code>. Pages of other sites may ask too: answers allow every origin. Times
          are in UTC, pay is before tax.
        </p>
        <ul>
          <li>
            One address may ask {READS_A_MINUTE} times a minute. Past that the answer is 429, and <code>Retry-After</code> says for how many
            seconds to wait.
          </li>
          <li>
            Every answer has an <code>ETag</code>. Send it back as <code>If-None-Match</code>: while nothing has changed the answer is 304,
            without a body.
          </li>
          <li>Answers may be up to a minute old. A closed job is gone from them within that time; please take it down as soon.</li>
          <li>New fields may come at any time. Pass over those that you do not know.</li>
          <li>
            Adverts belong to the employers who wrote them. Our counts and pay figures are free to quote, with their date and number of
            adverts. See the <a href="/attributions">attributions</a> and <a href="/terms">terms</a>.
          </li>
        </ul>
        <p>
          Programs read the same as <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
        </p>
      </div>
    </Part>
  );
}

function Problems() {
  return (
    <Part id="problems" title="Problems" text="What goes wrong is said as application/problem+json, after RFC 9457.">
      {Object.entries(PROBLEMS).map(([name, { status, title, text }]) => (
        <section className="prose api-entry" id={`problem-${name}`} key={name} aria-labelledby={`problem-${name}-h`}>
          <h3 id={`problem-${name}-h`}>
            {status}: {title}
          </h3>
          <p>{text}</p>
        </section>
      ))}
    </Part>
  );
}
