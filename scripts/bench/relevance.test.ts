import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleJobs } from '#db/seed/jobs';
import { region } from '#lib/region';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { ndcg } from './ndcg.ts';
import { readJudgements } from './relevance.ts';

describe('the judged set', () => {
  const judgements = Object.entries(readJudgements());

  it('is 60 queries, some misspelt, each with jobs of the sample graded 1 to 3', () => {
    const now = new Date('2026-11-22T09:42:00Z');
    const slugs = new Set(
      Array.from(
        sampleJobs({ roles: ROLES, skills: SKILLS, places: region.places, timeZone: region.timeZone }, { now }),
        ({ slug }) => slug,
      ),
    );
    expect(judgements).toHaveLength(60);
    expect(judgements.filter(([, { misspelt }]) => misspelt)).toHaveLength(14);
    for (const [q, { intent, grades }] of judgements) {
      expect(intent, q).toMatch(/\.$/);
      expect(Object.keys(grades).length, q).toBeGreaterThan(0);
      expect(
        Object.keys(grades).filter((slug) => !slugs.has(slug)),
        q,
      ).toEqual([]);
      expect(
        Object.values(grades).every((grade) => [1, 2, 3].includes(grade)),
        q,
      ).toBe(true);
    }
  });

  it('stays as it was judged: grades that follow the search would prove nothing', () => {
    const file = readFileSync(new URL('./relevance-judgements.json', import.meta.url));
    expect(createHash('sha256').update(file).digest('hex')).toBe('d4efcea0d3f45e15bb1058272023d534ab915255fe84b25cd00fb6a7629c1329');
  });
});

describe('ndcg', () => {
  it('is 1 for the best order and less for any other', () => {
    expect(ndcg([3, 2, 1], [1, 2, 3], 10)).toBe(1);
    // Worked by hand: (1 + 3/log2(3) + 7/2) / (7 + 3/log2(3) + 1/2).
    expect(ndcg([1, 2, 3], [1, 2, 3], 10)).toBeCloseTo(0.6806, 4);
    expect(ndcg([0, 0], [3], 10)).toBe(0);
    expect(ndcg([], [], 10)).toBe(1);
  });

  it('looks no further than its depth', () => {
    expect(ndcg([3, 0, 3], [3, 3], 2)).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 6);
  });
});
