import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangeDigest, type Found, MOST_JOBS, MOST_OF_ONE } from './arrange-digest.ts';

const found = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', ...'fghijklmnopqrstuvwxyz'),
      fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    ),
    {
      maxLength: 200,
    },
  )
  .map((all) => all.map(([employer, alerts], at): Found => ({ job: at + 1, employer, alerts })));

it('counts every job once, and shows few of one employer and few in all', () => {
  fc.assert(
    fc.property(found, (jobs) => {
      const parts = arrangeDigest(jobs);
      const shown = parts.flatMap((part) => part.jobs);
      const employerOf = new Map(jobs.map(({ job, employer }) => [job, employer]));
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(jobs.length);
      for (const part of parts) {
        expect(part.jobs.length + part.more + part.from.reduce((sum, { count }) => sum + count, 0)).toBe(part.count);
        for (const { employer } of part.from) expect(part.jobs.map((job) => employerOf.get(job))).toContain(employer);
      }
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length).toBeLessThanOrEqual(MOST_JOBS);
      for (const employer of new Set(employerOf.values()))
        expect(shown.filter((job) => employerOf.get(job) === employer).length).toBeLessThanOrEqual(MOST_OF_ONE);
    }),
  );
});

it('shows the best first, under the alert that found them first', () => {
  const of = (job: number, employer: string, ...alerts: number[]): Found => ({ job, employer, alerts });
  expect(arrangeDigest([of(9, 'k', 2), of(3, 'k', 1, 2), of(5, 'k', 2), of(4, 'n', 1), of(6, 'k', 2), of(7, 'k', 3)])).toEqual([
    { alert: 2, count: 3, jobs: [9], from: [{ employer: 'k', count: 2 }], more: 0 },
    { alert: 1, count: 2, jobs: [3, 4], from: [], more: 0 },
    { alert: 3, count: 1, jobs: [], from: [], more: 1 },
  ]);
});
