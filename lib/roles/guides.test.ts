import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { region } from '#lib/region';
import { type Guide, guideProse } from './guide.ts';
import { findGuide, GUIDE_SLUGS, GUIDES, guideText } from './guides.ts';
import { LEVELS } from './level.ts';
import { ROLES } from './role.ts';
import { SKILLS } from './skills.ts';

const ROLE_SLUGS = new Set(ROLES.map((role) => role.slug));
const SKILL_SLUGS = new Set(SKILLS.map((skill) => skill.slug));
const REGION_NAMES = [region.name, region.shortName, region.area, ...region.places.map((place) => place.name)];

describe('the guides', () => {
  it('are the content files, all of them', () => {
    const files = readdirSync(new URL('./guides', import.meta.url)).map((file) => file.replace(/\.json$/, ''));
    expect([...GUIDE_SLUGS].sort()).toEqual(files.sort());
  });

  it('share no sentence', () => {
    const seen = new Map<string, string>();
    const shared = GUIDES.flatMap((guide) =>
      sentences(guide).flatMap((sentence) => {
        const other = seen.get(sentence);
        seen.set(sentence, guide.slug);
        return other === undefined ? [] : [`${other}, ${guide.slug}: ${sentence}`];
      }),
    );
    expect(shared).toEqual([]);
  });
});

describe.each(GUIDES.map((guide) => [guide.slug, guide] as const))('the guide %s', (slug, guide) => {
  it('is one of a role and names only known roles and skills, each once', () => {
    expect(ROLE_SLUGS).toContain(slug);
    const roles = guide.leadsTo.map((one) => one.role);
    const skills = guide.skills.map((one) => one.skill);
    expect(roles.filter((role) => !ROLE_SLUGS.has(role) || role === slug)).toEqual([]);
    expect(skills.filter((skill) => !SKILL_SLUGS.has(skill))).toEqual([]);
    expect(new Set(roles).size).toBe(roles.length);
    expect(new Set(skills).size).toBe(skills.length);
  });

  it('has 700 to 1,100 words', () => {
    const words = guideProse(guide).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(700);
    expect(words).toBeLessThanOrEqual(1100);
  });

  it('describes itself in a line that search engines show whole', () => {
    const { length } = guideText(guide.description);
    expect(length).toBeGreaterThanOrEqual(90);
    expect(length).toBeLessThanOrEqual(165);
  });

  it('names no region and lists its levels from the lowest', () => {
    const text = JSON.stringify(guide);
    expect(REGION_NAMES.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(text))).toEqual([]);
    const levels = guide.levels.map((one) => LEVELS.indexOf(one.level));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });
});

describe('the back-end guide', () => {
  const guide = findGuide('back-end-developer');

  it('names the languages and databases that people look for', () => {
    const text = JSON.stringify(guide);
    const names = ['Python', 'Java', 'Ruby', 'PHP', 'Node.js', 'MySQL', 'PostgreSQL', 'MongoDB'];
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
  });

  it('answers on degrees, pay and progress', () => {
    const questions = guide?.questions.map((one) => one.question).join(' ') ?? '';
    expect(questions).toMatch(/degree/i);
    expect(questions).toMatch(/paid|pay|salary|earn/i);
    expect(questions).toMatch(/progress|next|lead|career|senior/i);
  });
});

it('puts the region into prose', () => {
  expect(guideText('Work in {region}. {region}!')).toBe(`Work in ${region.name}. ${region.name}!`);
  expect(findGuide('nothing')).toBeNull();
});

function sentences(guide: Guide): string[] {
  return [
    ...new Set(
      guideProse(guide)
        .split(/(?<=[.?!])\s+/)
        .map((sentence) => sentence.toLowerCase().replace(/\W+/g, ' ').trim())
        .filter((sentence) => sentence.split(' ').length >= 5),
    ),
  ];
}
