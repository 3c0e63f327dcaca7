import type { Profile } from './profile.ts';

/** The steps of joining, in order. */
export const JOIN_STEPS = ['you', 'roles', 'skills', 'level', 'ways'] as const;
export type JoinStep = (typeof JOIN_STEPS)[number];

export const JOIN_TITLES: Record<JoinStep, string> = {
  you: 'You and where you are',
  roles: 'The roles you want',
  skills: 'What you can do',
  level: 'Your level and pay',
  ways: 'How you want to work',
};

/** Those that ask for nothing that has to be there. */
export const SKIPPABLE: readonly JoinStep[] = ['roles', 'skills', 'level'];

/** "Step 2 of 5". */
export function progressWords(step: JoinStep): string {
  return `Step ${JOIN_STEPS.indexOf(step) + 1} of ${JOIN_STEPS.length}`;
}

/** The first step that is neither done nor skipped, when `done` of them are. Without a name and a place it is the first. */
export function firstUnfinished(profile: Pick<Profile, 'name' | 'place'>, done: number): JoinStep {
  return (profile.name && profile.place && JOIN_STEPS[Math.min(done, JOIN_STEPS.length - 1)]) || 'you';
}

/** The step that an address asks for, when it has been reached; else the first unfinished one. */
export function stepAsked(asked: string | undefined, unfinished: JoinStep): JoinStep {
  const step = JOIN_STEPS.find((value) => value === asked);
  return step && JOIN_STEPS.indexOf(step) <= JOIN_STEPS.indexOf(unfinished) ? step : unfinished;
}

export function stepAfter(step: JoinStep): JoinStep | null {
  return JOIN_STEPS[JOIN_STEPS.indexOf(step) + 1] ?? null;
}

export function stepBefore(step: JoinStep): JoinStep | null {
  return JOIN_STEPS[JOIN_STEPS.indexOf(step) - 1] ?? null;
}

/** Without a step it is the first unfinished one. */
export function joinPath(step?: JoinStep | null): string {
  return step ? `/join?step=${step}` : '/join';
}
