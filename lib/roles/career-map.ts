import { isLinked, type Move } from './career-map-grid.ts';
import { type CareerMap, layCareerMap } from './career-map-layout.ts';
import { GUIDES } from './guides.ts';
import { LEVELS } from './level.ts';
import { findRole, ROLES, type Role } from './role.ts';

/** Every move that a guide names under "where it leads". */
const MOVES: readonly Move[] = GUIDES.flatMap((guide) => guide.leadsTo.map(({ role }) => ({ from: guide.slug, to: role })));

/** The whole map: every role of the catalogue is one station. */
export function careerMap(): CareerMap {
  return layCareerMap(ROLES, MOVES);
}

/**
 * The part of the map that matters to one role, with it as "you are here": its own line from the level before, and from
 * its level on the lines that a guide's move joins to it. Of the roles at its own level, only those one move away. Throws
 * for an unknown slug.
 */
export function localMap(slug: string): CareerMap {
  const here = findRole(slug);
  if (here === null) throw new Error(`No role "${slug}"`);
  return layCareerMap(
    ROLES.filter((role) => matters(role, here)),
    MOVES,
    slug,
  );
}

function matters(role: Role, here: Role): boolean {
  const steps = LEVELS.indexOf(role.level) - LEVELS.indexOf(here.level);
  if (role.slug === here.slug) return true;
  if (steps === 0) return isLinked(MOVES, role.slug, here.slug);
  if (role.track === here.track) return steps >= -1;
  return steps > 0 && ROLES.some((other) => other.track === role.track && isNear(other, here));
}

/** Whether a guide's move leads from here to the role, or joins the two at one level. */
function isNear(role: Role, here: Role): boolean {
  return (
    MOVES.some(({ from, to }) => from === here.slug && to === role.slug) ||
    (role.level === here.level && isLinked(MOVES, role.slug, here.slug))
  );
}
