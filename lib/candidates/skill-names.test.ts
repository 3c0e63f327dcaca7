import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SKILLS } from '#lib/roles/skills';
import { readSkillNames, skillCalled } from './skill-names.ts';

test('names, aliases and slugs are understood in any case, each skill once', () => {
  expect(readSkillNames('Python, k8s; KUBERNETES,\n c sharp , ,react.js,Node JS')).toEqual({
    slugs: ['python', 'kubernetes', 'csharp', 'react', 'node-js'],
    unknown: [],
  });
});

test.each([
  ['Kubernets', 'Kubernetes'],
  ['Pyton', 'Python'],
  ['postgress', 'PostgreSQL'],
  ['testing', 'Automated testing'],
  ['terrafrom', 'Terraform'],
])('%s is not guessed at, but %s is offered', (text, name) => {
  const { slugs, unknown } = readSkillNames(text);
  expect(slugs).toEqual([]);
  expect(unknown[0]?.text).toBe(text);
  expect(unknown[0]?.offers.map((offer) => offer.name)).toContain(name);
});

test('a name like no other has no offers', () => {
  expect(readSkillNames('Basket weaving').unknown).toEqual([{ text: 'Basket weaving', offers: [] }]);
});

test('every skill is known by what the catalogue calls it', () => {
  for (const { name, slug } of SKILLS) expect([skillCalled(name)?.slug, slug]).toEqual([slug, slug]);
});

test('no text makes it throw, and nothing is both known and unknown', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      const { slugs, unknown } = readSkillNames(text);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const { text: name, offers } of unknown) {
        expect(skillCalled(name)).toBeNull();
        expect(offers.length).toBeLessThanOrEqual(4);
      }
    }),
  );
});
