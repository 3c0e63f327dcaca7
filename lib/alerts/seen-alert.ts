import type { Filter } from '#lib/jobs/filter';
import type { Frequency } from './alert.ts';

/** `asked`: it waits for a yes from a mail. `broken`: it names something that nobody knows any more. */
export type AlertState = 'on' | 'paused' | 'asked' | 'broken';

/** An alert as its reader sees it. */
export type SeenAlert = {
  id: number;
  search: string;
  /** What can be read of it. */
  filter: Filter;
  /** The filter in words. */
  title: string;
  frequency: Frequency;
  state: AlertState;
  /** Of a broken one: what it names that nobody knows. */
  lost: string[];
  /** Jobs that it found in the last seven days. */
  newThisWeek: number;
};
