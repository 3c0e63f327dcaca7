import { WORKPLACE_NAMES, type Workplace } from '#lib/jobs/job';
import { money } from '#lib/jobs/pay';
import { countOf } from '#lib/number-text';
import { LEVEL_NAMES } from '#lib/roles/level';
import type { Fit } from './fit.ts';

/** Most dots of a why line. */
const MOST_PIPS = 12;

/** One dot a skill asked for, filled if it fits; drawn beside the words, which say the same. */
export function pipsOf({ skills: { has, lacks } }: Pick<Fit, 'skills'>): boolean[] {
  return [...has.map(() => true), ...lacks.map(() => false)].slice(0, MOST_PIPS);
}

/** The why line of a list: skills, then distance. */
export function whyWords(fit: Fit): string[] {
  return [skillWords(fit), distanceWords(fit)].filter((words) => words !== null);
}

/** Every reason in words, in their fixed order: skills, distance, pay, level, workplace, role. What nobody said is left out. */
export function reasonWords(fit: Fit, workplace: Workplace): string[] {
  return [...whyWords(fit), payWords(fit), levelWords(fit), workplaceWords(fit, workplace), fit.role ? 'a role you want' : null].filter(
    (words) => words !== null,
  );
}

/** "Lacks Docker and AWS"; null where nothing lacks. */
export function lackWords({ skills: { has, lacks } }: Fit): string | null {
  if (lacks.length === 0) return null;
  const names = lacks.map(({ name }) => name).join(', ');
  return has.length === 0 ? `It asks for ${names}.` : `You would still need ${names}.`;
}

function skillWords({ skills: { has, lacks } }: Fit): string | null {
  const asked = has.length + lacks.length;
  return asked === 0 ? null : `Matches ${has.length} of ${countOf(asked, 'skill')}`;
}

function distanceWords({ distance }: Fit): string | null {
  if (distance === null || distance === 'remote') return distance;
  const miles = distance.miles < 1 ? 'under a mile' : countOf(Math.round(distance.miles), 'mile');
  return `${miles} from you${distance.within ? '' : ', further than you said'}`;
}

function payWords({ pay }: Fit): string | null {
  if (pay === null) return null;
  if (pay === 'unstated') return 'pay not stated';
  if (pay === 0) return 'the pay you want';
  return pay > 0 ? `up to ${money(pay)} above what you want` : `${money(-pay)} below what you want`;
}

function levelWords({ level }: Fit): string | null {
  if (level === null) return null;
  const name = LEVEL_NAMES[level.level].toLowerCase();
  if (level.rungs === 0) return `your level, ${name}`;
  const steps = Math.abs(level.rungs) === 1 ? 'one step' : `${STEPS[Math.abs(level.rungs)]} steps`;
  return `${steps} ${level.rungs > 0 ? 'up' : 'down'}, ${name}`;
}

const STEPS = ['no', 'one', 'two', 'three', 'four', 'five'];

function workplaceWords({ workplace, distance }: Fit, of: Workplace): string | null {
  // That it is remote has been said.
  if (workplace === null || (workplace && distance === 'remote')) return null;
  const name = WORKPLACE_NAMES[of].toLowerCase();
  return workplace ? `${name}, as you want` : `${name}, which you did not ask for`;
}
