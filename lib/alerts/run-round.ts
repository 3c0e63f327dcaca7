import 'server-only';
import { type Matched, matchAlerts } from './match-alerts.ts';

/** What is due for alerts: new jobs are matched. Safe to run by several processes at once; what fails is made up for by the next. */
export async function runRound(now: Date): Promise<Matched> {
  return matchAlerts(now);
}
