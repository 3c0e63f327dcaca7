import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { region } from '#lib/region';
import { ROLES } from '#lib/roles/role';
import { EMPTY_FILTER, type Filter, readFilter, toHref } from './filter.ts';
import { equalHub, type Hub, hubPath, hubSearch, hubsOf, readHub } from './hub.ts';
import { pathsTouchedBy } from './paths.ts';

const role = 'back-end-developer';
const place = region.places[0]?.slug ?? '';

describe('readHub', () => {
  it('reads back every address that hubPath writes', () => {
    const roles = fc.constantFrom(null, ...ROLES.map(({ slug }) => slug));
    const places = fc.constantFrom(null, ...region.places.map(({ slug }) => slug));
    fc.assert(
      fc.property(roles, places, (asked, where) => {
        fc.pre(asked !== null || where !== null);
        const hub = { role: asked, place: where } as Hub;
        const [, , first = '', second] = hubPath(hub).split('/');
        expect(readHub(first, second)).toEqual(hub);
      }),
    );
  });

  it.each([
    ['view', undefined],
    ['compare', undefined],
    ['feed.xml', undefined],
    ['cobol-wizard', undefined],
    ['in-', undefined],
    ['in-Durham', undefined],
    ['in-a b', undefined],
    ['in-\0', undefined],
    [role, 'durham'],
    [role, role],
    [role, 'in-'],
    [role, ''],
    ['view', 'in-durham'],
    ['in-durham', 'in-durham'],
    ['in-durham', role],
  ])('makes nothing of %j and %j', (first, second) => {
    expect(readHub(first, second)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), (first, second) => {
        expect(() => readHub(first, second)).not.toThrow();
      }),
    );
  });
});

describe('hubPath', () => {
  it('writes the three addresses, and the search for nothing', () => {
    expect(hubPath({ role })).toBe('/jobs/back-end-developer');
    expect(hubPath({ place: 'durham' })).toBe('/jobs/in-durham');
    expect(hubPath({ role, place: 'durham' })).toBe('/jobs/back-end-developer/in-durham');
    expect(hubPath({})).toBe('/jobs');
  });

  it('never writes the address of a job, a feed or a comparison', () => {
    for (const { slug } of ROLES) expect(slug).not.toMatch(/^(view|compare|in-.*|feed\..*)$/);
  });
});

describe('equalHub', () => {
  const asked = (query: string) => readFilter(Object.fromEntries(new URLSearchParams(query)));
  const around = (given: Partial<Filter>): Filter => ({ ...EMPTY_FILTER, place: [place], ...given });

  it('knows the search for one role, one place or one of each', () => {
    expect(equalHub(asked(`role=${role}`))).toEqual({ role, place: null });
    expect(equalHub(around({}))).toEqual({ role: null, place });
    expect(equalHub(around({ within: 5 }))).toEqual({ role: null, place });
    expect(equalHub(around({ role: [role] }))).toEqual({ role, place });
  });

  it('knows the search that the hub itself leads to', () => {
    for (const hub of [
      { role, place: null },
      { role: null, place },
      { role, place },
    ]) {
      expect(equalHub(asked(toHref(hubSearch(hub)).slice(6)))).toEqual(hub);
    }
  });

  it.each(['q=rust', 'workplace=remote', 'level=mid', 'type=contract', 'salary=40000', 'skill=python', 'employer=x', 'posted=7'])(
    'is not deceived by %s beside the role',
    (other) => {
      expect(equalHub(asked(`role=${role}&${other}`))).toBeNull();
    },
  );

  it('offers none for nothing, for two of a kind, another order or page, a longer distance, a larger area', () => {
    expect(equalHub(asked(''))).toBeNull();
    expect(equalHub({ ...EMPTY_FILTER, role: ['data-analyst', role] })).toBeNull();
    expect(equalHub(around({ place: [place, 'durham'] }))).toBeNull();
    expect(equalHub(asked(`role=${role}&sort=salary`))).toBeNull();
    expect(equalHub(asked(`role=${role}&page=2`))).toBeNull();
    expect(equalHub(around({ within: 25 }))).toBeNull();
    expect(equalHub(around({ sort: 'nearest' }))).toBeNull();
    expect(equalHub(around({ place: ['scotland'] }))).toBeNull();
  });
});

describe('hubsOf', () => {
  it('names the role, each place, and the role in each place', () => {
    expect(hubsOf({ role, places: ['durham', 'blyth'] }).map(hubPath)).toEqual([
      '/jobs/back-end-developer',
      '/jobs/in-durham',
      '/jobs/in-blyth',
      '/jobs/back-end-developer/in-durham',
      '/jobs/back-end-developer/in-blyth',
    ]);
    expect(hubsOf({ role: null, places: ['durham'] })).toEqual([{ role: null, place: 'durham' }]);
    expect(hubsOf({ role: null, places: [] })).toEqual([]);
  });

  it('counts among the pages that a job touches', () => {
    const paths = pathsTouchedBy({ slug: 's', employer: 'e', role, places: ['durham'] });
    expect(paths).toEqual(expect.arrayContaining(['/jobs/view/s', '/jobs/back-end-developer/in-durham', '/jobs/in-durham', '/']));
    expect(new Set(paths).size).toBe(paths.length);
  });
});
