import 'server-only';
import type { Filter, SearchParams } from '#lib/jobs/filter';
import { readFilter } from '#lib/jobs/filter';
import { alertFilter } from './alert.ts';
import type { EmployerNames } from './alert-words.ts';
import { employerNames } from './employer-names.ts';
import { estimate } from './estimate.ts';
import type { SeenAlert } from './seen-alert.ts';

/** What a page says of itself by its query string: which alert is being changed, and to which search. */
export type ChangeAsked = SearchParams & { change?: string | string[]; edited?: string | string[] };

/** An alert that is being changed, as its form shows it. */
export type AlertChange = { alert: SeenAlert; filter: Filter; employerNames: EmployerNames; pace: string };

/** null where none of these alerts is asked for. Until the form was sent, the search is the one that is kept. */
export async function findChange(alerts: readonly SeenAlert[], asked: ChangeAsked, now: Date): Promise<AlertChange | null> {
  const alert = alerts.find(({ id }) => String(id) === asked.change);
  if (!alert) return null;
  const read = readFilter(asked);
  const filter = asked.edited === undefined ? alert.filter : { ...alertFilter(read), unknownPlaces: read.unknownPlaces };
  const [names, pace] = await Promise.all([employerNames([filter]), estimate(filter, now)]);
  return { alert, filter, employerNames: names, pace };
}
