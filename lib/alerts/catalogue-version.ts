import { PLACES } from '#lib/geo/gazetteer';
import { hashed } from '#lib/hashed';
import { PAIRING_LEXEMES } from '#lib/jobs/common-words';
import { JOINED, SYNONYMS } from '#lib/jobs/synonyms';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';

let made: string | undefined;

/** Another one whenever what a search is read by has changed: then alerts that were read by the old one are read again. */
export function catalogueVersion(): string {
  made ??= hashed(
    JSON.stringify([
      [SYNONYMS, JOINED, PAIRING_LEXEMES],
      [...ROLES, ...SKILLS].map(({ slug }) => slug),
      [...PLACES.values()].map(({ slug, lat, lon }) => [slug, lat, lon]),
    ]),
  ).slice(0, 16);
  return made;
}
