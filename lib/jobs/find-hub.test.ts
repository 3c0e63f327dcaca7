import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findHub } from './find-hub.ts';
import { type Hub, hubPath } from './hub.ts';
import { hubMetadata } from './hub-metadata.ts';
import { hubDescription, hubLede, hubParagraphs, hubPay, hubTitle } from './hub-words.ts';
import { busiestHubs, indexedHubs, isOpenHub } from './open-hubs.ts';
import { sampleYear } from './pay-stats.ts';
import { comparablePays } from './salary-figures.ts';

const ALL = 100_000;

describe('hubs of the sample', () => {
  let database: TestDatabase;
  let hubs: Hub[];
  beforeAll(async () => {
    database = await testDatabase('sample');
    hubs = await busiestHubs(ALL, SAMPLE_NOW, database.db);
  });
  afterAll(() => database.end());

  /** Counted one by one, without the searched rows. */
  async function liveIn({ role, place }: Hub): Promise<{ slug: string; employer: string }[]> {
    const { rows } = await database.db.execute<{ slug: string; employer: string }>(sql`
      select j.slug, e.slug as employer from jobs j join employers e on e.id = j.employer_id left join roles r on r.id = j.role_id
      where j.date_posted <= ${SAMPLE_NOW.toISOString()} and j.valid_through > ${SAMPLE_NOW.toISOString()} and j.frozen_at is null
        and (${role}::text is null or r.slug = ${role})
        and (${place}::text is null or exists (
          select from job_places jp join places p on p.id = jp.place_id where jp.job_id = j.id and p.slug = ${place}))
      order by j.date_posted desc, j.id desc`);
    return rows;
  }

  async function figuresOf(hub: Hub) {
    const figures = await findHub(hub, SAMPLE_NOW, database.db);
    if (figures === null) throw new Error(`${hubPath(hub)} holds no job.`);
    return figures;
  }

  it('come busiest first, each once, and hold what a count one by one finds', async () => {
    expect(new Set(hubs.map(hubPath)).size).toBe(hubs.length);
    let before = Number.POSITIVE_INFINITY;
    for (const hub of hubs.filter((_, i) => i % 9 === 0)) {
      const live = await liveIn(hub);
      const figures = await figuresOf(hub);
      expect(figures.live, hubPath(hub)).toBe(live.length);
      expect(figures.newest.map(({ slug }) => slug)).toEqual(live.slice(0, 20).map(({ slug }) => slug));
      expect(figures.employerCount).toBe(new Set(live.map(({ employer }) => employer)).size);
      expect(Object.values(figures.workplaces).reduce((a, b) => a + b)).toBe(live.length);
      expect(figures.newestPosted).toEqual(figures.newest[0]?.datePosted);
      expect(figures.live).toBeLessThanOrEqual(before);
      before = figures.live;
    }
  });

  it('link only to hubs that hold what they say', async () => {
    for (const hub of hubs.slice(0, 3).concat(hubs.slice(-2))) {
      const { places, roles } = await figuresOf(hub);
      for (const { slug, count } of places) expect(await liveIn({ role: hub.role, place: slug } as Hub)).toHaveLength(count);
      for (const { slug, count } of roles) expect(await liveIn({ role: slug, place: hub.place } as Hub)).toHaveLength(count);
    }
  });

  it('name near places nearest first, in miles, and never themselves', async () => {
    const { places } = await figuresOf({ role: null, place: 'gateshead' });
    expect(places[0]).toMatchObject({ slug: 'newcastle-upon-tyne', miles: 1 });
    expect(places.map(({ miles }) => miles)).toEqual(places.map(({ miles }) => miles ?? 0).toSorted((a, b) => a - b));
    expect(places.map(({ slug }) => slug)).not.toContain('gateshead');
  });

  it('are none for unknown places and for those without a live job', async () => {
    expect(await findHub({ role: null, place: 'atlantis' }, SAMPLE_NOW, database.db)).toBeNull();
    expect(await isOpenHub({ role: null, place: 'atlantis' }, SAMPLE_NOW, database.db)).toBe(false);
    const later = new Date('2040-01-01T00:00:00Z');
    expect(await findHub({ role: 'back-end-developer', place: null }, later, database.db)).toBeNull();
    expect(await isOpenHub({ role: 'back-end-developer', place: null }, later, database.db)).toBe(false);
    expect(await isOpenHub({ role: 'back-end-developer', place: 'durham' }, SAMPLE_NOW, database.db)).toBe(true);
  });

  it('stand in the sitemap from three jobs on, dated by their newest', async () => {
    const entries = await indexedHubs(SAMPLE_NOW, database.db);
    const paths = new Map(entries.map(({ path, lastModified }) => [path, lastModified]));
    expect(paths.size).toBe(entries.length);
    for (const hub of hubs.filter((_, i) => i % 20 === 0)) {
      const figures = await figuresOf(hub);
      expect(paths.get(hubPath(hub)), hubPath(hub)).toEqual(figures.live >= 3 ? figures.newestPosted : undefined);
      expect(hubMetadata(hub, figures).robots).toEqual(figures.live >= 3 ? undefined : { index: false, follow: true });
    }
  });

  it('say each something of its own: title, description, lede and text', async () => {
    const said = { title: new Set(), description: new Set(), text: new Set(), shape: new Set() };
    const some = hubs.filter((_, i) => i % 4 === 0);
    for (const hub of some) {
      const figures = await figuresOf(hub);
      const text = [hubLede(figures, SAMPLE_NOW), ...hubParagraphs(figures, SAMPLE_NOW)].join(' ');
      for (const words of [text, hubDescription(figures), hubPay(figures, sampleYear(SAMPLE_NOW))]) {
        expect(words).not.toMatch(/undefined|NaN|null|\s{2}|\.\./);
        expect(words).toMatch(/^[\p{Lu}\d].*[.…]$/u);
      }
      said.title.add(hubTitle(figures));
      said.description.add(hubDescription(figures));
      said.text.add(text);
      said.shape.add(shapeOf(text));
    }
    expect(said.title.size).toBe(some.length);
    expect(said.description.size).toBe(some.length);
    expect(said.text.size).toBe(some.length);
    expect(said.shape.size).toBeGreaterThan(some.length / 2);
  });

  it('state pay from ten adverts on, and of the role everywhere where a place has fewer', async () => {
    const hub: Hub = { role: 'back-end-developer', place: 'washington' };
    const figures = await figuresOf(hub);
    expect(figures.pay).toEqual(await comparablePays(hub, SAMPLE_NOW, database.db));
    const few = { ...figures, pay: figures.pay.slice(0, 3) };
    expect(hubPay(few, sampleYear(SAMPLE_NOW))).toMatch(/^Too few adverts to show \(3\): .*22 November 2025 to 22 November 2026\. Across /);
    const enough = { ...figures, pay: Array<number>(10).fill(50_000) };
    expect(hubPay(enough, sampleYear(SAMPLE_NOW))).toMatch(
      /^Half of the 10 .* median is £50,000, a small sample, all levels together, 22 /,
    );
  });

  /** What is left of a text when names and figures are out. */
  function shapeOf(text: string): string {
    return text.replace(/(?<=[a-z,;(] )[\p{Lu}\d£.][^\s,.;]*/gu, '_').replace(/(_ )+/g, '_ ');
  }
});
