import { region } from '#lib/region';
import { type Guide, GuideSchema } from './guide.ts';
import backEndDeveloper from './guides/back-end-developer.json' with { type: 'json' };
import cyberSecurityAnalyst from './guides/cyber-security-analyst.json' with { type: 'json' };
import dataAnalyst from './guides/data-analyst.json' with { type: 'json' };
import devopsEngineer from './guides/devops-engineer.json' with { type: 'json' };
import frontEndDeveloper from './guides/front-end-developer.json' with { type: 'json' };
import fullStackDeveloper from './guides/full-stack-developer.json' with { type: 'json' };
import mobileDeveloper from './guides/mobile-developer.json' with { type: 'json' };
import testEngineer from './guides/test-engineer.json' with { type: 'json' };

/** Every role guide, in the order of the files' names. A file that does not fit the schema stops the start and is named by its slug. */
export const GUIDES: readonly Guide[] = [
  backEndDeveloper,
  cyberSecurityAnalyst,
  dataAnalyst,
  devopsEngineer,
  frontEndDeveloper,
  fullStackDeveloper,
  mobileDeveloper,
  testEngineer,
].map(readGuide);

/** Slugs of the roles that have a guide. */
export const GUIDE_SLUGS: ReadonlySet<string> = new Set(GUIDES.map((guide) => guide.slug));

export function findGuide(slug: string): Guide | null {
  return GUIDES.find((guide) => guide.slug === slug) ?? null;
}

/** Prose of a guide as people read it: `{region}` becomes the region's name. */
export function guideText(text: string): string {
  return text.replaceAll('{region}', region.name);
}

function readGuide(file: { slug: string }): Guide {
  const read = GuideSchema.safeParse(file);
  if (!read.success) throw new Error(`The guide "${file.slug}" does not fit its schema: ${read.error.message}`);
  return read.data;
}
