import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { watchDatabase } from '#lib/http/health';
import { PAGE_SIZE } from '#lib/jobs/filter';
import { GUIDES } from '#lib/roles/guides';
import { ROLES } from '#lib/roles/role';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { preflight } from './answer.ts';
import { READS_A_MINUTE } from './limit.ts';
import { openApi } from './openapi.ts';
import { OPERATIONS } from './operations.ts';
import { SCHEMAS, type SchemaName, type Shape } from './schemas.ts';
import { call, SITE } from './testing/call.ts';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addSchema(openApi(SITE), 'api');

/** Holds an answer to the document, and to the schema it was made from: nothing may be there that no schema names. */
function expectToFit(name: SchemaName, body: unknown): void {
  const validate = ajv.compile({ $ref: `api#/components/schemas/${name}` });
  validate(body);
  expect(validate.errors ?? []).toEqual([]);
  expect(SCHEMAS[name].parse(body)).toEqual(body);
}

async function read<Name extends SchemaName>(name: Name, path: string): Promise<Shape<Name>> {
  const response = await call(path);
  expect(response.status, path).toBe(200);
  const body = (await response.json()) as Shape<Name>;
  expectToFit(name, body);
  return body;
}

async function expectProblem(path: string, status: number, headers: Record<string, string> = {}): Promise<Response> {
  const response = await call(path, headers);
  expect(response.status, path).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const body = (await response.clone().json()) as Shape<'Problem'>;
  expectToFit('Problem', body);
  expect(body.status).toBe(status);
  return response;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
  vi.useFakeTimers({ now: SAMPLE_NOW, toFake: ['Date'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await database?.end();
});

async function slugWhere(condition: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await database.db.execute<{ slug: string }>(sql`select slug from jobs where ${condition} order by id limit 1`);
  return rows[0]?.slug ?? '';
}
const now = sql`${SAMPLE_NOW.toISOString()}::timestamptz`;

describe('every example of the documentation', () => {
  const examples = OPERATIONS.flatMap(({ example, answer }) => (example === null ? [] : [{ example, answer }]));
  it.each(examples)('$example answers as described', async ({ example, answer }) => {
    const response = await call(example);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(`${answer.type}; charset=utf-8`);
    if (answer.schema) expectToFit(answer.schema, await response.json());
  });
});

describe('the list of jobs', () => {
  it('goes from page to page by `next`, and meets every job once', async () => {
    const slugs: string[] = [];
    let total = 0;
    for (let path: string | null = '/api/v1/jobs?workplace=remote'; path !== null; ) {
      const page: Shape<'JobList'> = await read('JobList', path);
      slugs.push(...page.data.map((job) => job.slug));
      total = page.total;
      path = page.next;
    }
    expect(slugs.length).toBeGreaterThan(PAGE_SIZE);
    expect(new Set(slugs).size).toBe(total);
    expect(slugs).toHaveLength(total);
  });

  it('counts in its facets what they would find', async () => {
    const { facets } = await read('JobList', '/api/v1/jobs?q=python');
    const [hybrid] = facets.workplace.filter(({ value }) => value === 'hybrid');
    expect((await read('JobList', '/api/v1/jobs?q=python&workplace=hybrid')).total).toBe(hybrid?.count);
  });

  it('drops what is bad, and never fails', async () => {
    const all = await read('JobList', '/api/v1/jobs');
    expect(await read('JobList', '/api/v1/jobs?salary=-1&posted=x&page=0&level=boss&__proto__=1&sort=no')).toEqual(all);
    const param = fc.tuple(
      fc.constantFrom('q', 'salary', 'page', 'sort', 'place', 'within', 'employer'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(param, { maxLength: 4 }), async (params) => {
        await read('JobList', `/api/v1/jobs?${new URLSearchParams(params.map(([key, value]) => [key, value.toWellFormed()]))}`);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('a place', () => {
  it('narrows the list, and each job says how far it is; nearest first when asked', async () => {
    const { data, total, unknownPlaces } = await read('JobList', '/api/v1/jobs?place=DH1&within=10&sort=nearest');
    const all = await read('JobList', '/api/v1/jobs');
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(all.total);
    expect(unknownPlaces).toEqual([]);
    const miles = data.map((job) => job.miles ?? Number.POSITIVE_INFINITY);
    expect(miles).toEqual(miles.toSorted((a, b) => a - b));
    expect(miles[0]).toBe(0);
    expect((await read('JobList', '/api/v1/jobs?place=durham&within=10')).total).toBe(total);
  });

  it('that is unknown is told, and narrows nothing', async () => {
    const found = await read('JobList', '/api/v1/jobs?place=hexam&place=x');
    expect(found.unknownPlaces).toEqual(['hexam', 'x']);
    expect(found.total).toBe((await read('JobList', '/api/v1/jobs')).total);
  });

  it('is suggested by its first letters or its postcode district, the region’s own first', async () => {
    const { data } = await read('PlaceList', '/api/v1/places?prefix=wash');
    expect(data[0]).toMatchObject({ slug: 'washington', area: 'Tyne and Wear' });
    expect(data.map(({ slug }) => slug)).toContain('washington-west-sussex');
    const [district] = (await read('PlaceList', '/api/v1/places?prefix=dh3')).data;
    expect(district).toMatchObject({ slug: 'chester-le-street', districts: ['DH2', 'DH3'] });
    expect((await read('PlaceList', '/api/v1/places?prefix=a')).data).toHaveLength(10);
    for (const nothing of ['', '?prefix=', '?prefix=zzzz', '?prefix=%00', `?prefix=${'x'.repeat(5000)}`])
      expect((await read('PlaceList', `/api/v1/places${nothing}`)).data, nothing).toEqual([]);
  });
});

describe('one job', () => {
  it('is there whole while it is live', async () => {
    const [first] = (await read('JobList', '/api/v1/jobs')).data;
    const { data } = await read('JobAnswer', `/api/v1/jobs/${first?.slug}`);
    expect(data).toMatchObject({ title: first?.title, pay: first?.pay, skills: first?.skills, url: `${SITE}/jobs/view/${first?.slug}` });
    expect(data.description).toMatch(/^<(p|h3)>/);
  });

  it('is 410 once it has ended, 404 before it is posted and when it never was', async () => {
    const closed = await expectProblem(`/api/v1/jobs/${await slugWhere(sql`valid_through <= ${now}`)}`, 410);
    expect(((await closed.json()) as Shape<'Problem'>).detail).toMatch(/has closed\. It ended on \d+ \w+ \d{4}\.$/);
    const coming = await slugWhere(sql`valid_through > ${now}`);
    await database.db.execute(sql`update jobs set date_posted = ${now} + interval '1 hour' where slug = ${coming}`);
    await expectProblem(`/api/v1/jobs/${coming}`, 404);
    for (const slug of ['nothing', 'a%00b', 'A B', 'x'.repeat(500)]) await expectProblem(`/api/v1/jobs/${slug}`, 404);
  });
});

describe('roles', () => {
  it('are listed in the order of the map, with guides and live jobs', async () => {
    const { data } = await read('RoleList', '/api/v1/roles');
    expect(data.map((role) => role.slug)).toEqual(ROLES.map((role) => role.slug));
    expect(data.filter((role) => role.guide !== null)).toHaveLength(GUIDES.length);
    const { total } = await read('JobList', '/api/v1/jobs?role=data-analyst');
    expect(data.find((role) => role.slug === 'data-analyst')?.live).toBe(total);
  });

  it.each(ROLES.map((role) => role.slug))('%s has its figures, and says nothing of pay below ten adverts', async (slug) => {
    const { data } = await read('RoleAnswer', `/api/v1/roles/${slug}`);
    expect(data.figures.asOf).toBe('2026-11-22');
    for (const { n, q1, median, q3 } of data.figures.pay) {
      if (n < 10) expect([q1, median, q3]).toEqual([null, null, null]);
      else expect(Number(q1) <= Number(median) && Number(median) <= Number(q3)).toBe(true);
    }
    expect(JSON.stringify(data.words)).not.toContain('{region}');
  });

  it('that are unknown are 404', async () => {
    await expectProblem('/api/v1/roles/astronaut', 404);
  });
});

describe('over HTTP', () => {
  it('an answer that has not changed is a 304 without a body', async () => {
    const first = await call('/api/v1/roles');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    const again = await call('/api/v1/roles', { 'if-none-match': `W/"old", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await call('/api/v1/roles', { 'if-none-match': '"old"' })).status).toBe(200);
  });

  it('any site may read, caches may keep it for half a minute, and nothing in it runs', async () => {
    for (const path of ['/api/v1/jobs', '/jobs/feed.xml', '/jobs/feed.json', '/api/v1/openapi.json']) {
      const { headers } = await call(path);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('ETag');
      expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=30');
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    }
    expect(preflight().status).toBe(204);
    expect(preflight().headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });

  it('one address may ask so often a minute, over all addresses of the API together', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9' };
    for (let i = 0; i < READS_A_MINUTE; i++) expect((await call(`/api/v1/openapi.json?${i}`, from)).status).toBe(200);
    const refused = await expectProblem('/api/v1/jobs', 429, from);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect((await call('/api/v1/openapi.json')).status).toBe(200);
  });

  describe('while the database is away', () => {
    afterEach(() => watchDatabase(async () => {}));

    it('what needs it says so, the rest answers', async () => {
      watchDatabase(async () => Promise.reject(new Error('away')));
      for (const path of [
        '/api/v1/jobs',
        '/api/v1/jobs/x',
        '/api/v1/roles',
        '/api/v1/roles/data-analyst',
        '/jobs/feed.xml',
        '/jobs/feed.json',
      ]) {
        const refused = await expectProblem(path, 503);
        expect(refused.headers.get('retry-after')).toBe('5');
        expect(refused.headers.get('cache-control')).toBe('no-store');
      }
      for (const path of ['/api/v1/openapi.json', '/api/v1/places?prefix=dur']) expect((await call(path)).status, path).toBe(200);
    });
  });
});
