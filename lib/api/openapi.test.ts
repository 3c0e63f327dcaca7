import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { readFilter, toHref } from '#lib/jobs/filter';
import { openApi } from './openapi.ts';
import { OPERATIONS } from './operations.ts';
import { FEED_PARAMETERS, FILTER_PARAMETERS } from './parameters.ts';

const SITE = 'https://jobs.test';
const api = openApi(SITE);

describe('openApi', () => {
  it.each(['spec', 'recommended', 'recommended-strict'] as const)('passes a public linter, rules “%s”, without a word', async (rules) => {
    const config = await createConfig({ extends: [rules] });
    const problems = await lintFromString({ source: JSON.stringify(api), absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`)).toEqual([]);
  });

  it('is noticed by that linter when it is wrong', async () => {
    const config = await createConfig({ extends: ['spec'] });
    const problems = await lintFromString({ source: JSON.stringify({ ...api, paths: { jobs: 1 } }), absoluteRef: 'openapi.json', config });
    expect(problems.length).toBeGreaterThan(0);
  });

  it('names every schema that it points at', () => {
    const names = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(names.filter((name) => !Object.hasOwn(api.components.schemas, name ?? ''))).toEqual([]);
    expect(Object.keys(api.components.schemas).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('gives every operation an id of its own', () => {
    expect(new Set(OPERATIONS.map((operation) => operation.id)).size).toBe(OPERATIONS.length);
    expect(Object.keys(api.paths)).toHaveLength(OPERATIONS.length);
  });
});

describe('the parameters', () => {
  const GOOD: Record<keyof typeof FILTER_PARAMETERS, string[]> = {
    q: ['python'],
    place: ['durham', 'hexham'],
    within: ['25'],
    role: ['data-analyst'],
    workplace: ['hybrid', 'remote'],
    type: ['full-time'],
    level: ['senior'],
    salary: ['40000'],
    skill: ['python'],
    employer: ['some-employer'],
    posted: ['7'],
    sort: ['salary'],
    page: ['2'],
  };

  it.each(Object.entries(GOOD))('are those that the filter takes: %s', (key, values) => {
    // A distance means nothing without a place.
    const href = toHref(readFilter({ place: 'durham', [key]: values }));
    const kept = new URL(href, SITE).searchParams.getAll(key);
    expect(kept).toEqual(values);
  });

  it('of a feed are those of the search without its pages', () => {
    expect([...Object.keys(FEED_PARAMETERS), 'page']).toEqual(Object.keys(FILTER_PARAMETERS));
  });
});
