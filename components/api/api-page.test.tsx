import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { openApi } from '#lib/api/openapi';
import { OPERATIONS } from '#lib/api/operations';
import { PROBLEMS } from '#lib/api/problem';
import { SCHEMAS } from '#lib/api/schemas';
import { ApiPage } from './api-page.tsx';

describe('ApiPage', () => {
  const html = renderToStaticMarkup(<ApiPage api={openApi('https://jobs.test')} examples={new Map([['findRoles', '/api/v1/roles']])} />);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  it('has a part for every operation, schema and problem, each id once', () => {
    for (const { id } of OPERATIONS) expect(ids).toContain(id);
    for (const name of Object.keys(SCHEMAS)) expect(ids).toContain(`schema-${name}`);
    for (const name of Object.keys(PROBLEMS)) expect(ids).toContain(`problem-${name}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads nowhere that is not there', () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('says types in words', () => {
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('list of on-site, hybrid or remote');
    expect(text).toContain('list of JobSummary');
    expect(text).toContain('Pay or null');
    expect(text).toContain('one of 1, 3, 7, 14, 30');
    expect(text).not.toMatch(/undefined|\[object|anything/);
  });
});
