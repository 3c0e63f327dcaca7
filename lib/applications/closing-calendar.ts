import { isoDay, lastMoment, longDate, timeText } from '#lib/dates';
import { isLiveAt } from '#lib/jobs/job';
import { region } from '#lib/region';
import { calendarText, type DayEvent } from './ical.ts';
import type { SavedJob } from './saved-job.ts';

/**
 * The closing dates of those saved jobs that are open. Events of a whole day: most jobs close at midnight, and an event of no length at
 * 23:59 hides at the foot of a day, or stands on the next one for who is further east. Every calendar program shows one of a whole day
 * at its head; where a job closes earlier in the day, the hour is in its title.
 */
export function closingCalendar(saved: readonly SavedJob[], siteUrl: string, now: Date): string {
  return calendarText({
    name: `Closing dates, ${region.brand.name}`,
    description: `Jobs that you saved on ${region.brand.name}, on the last day on which you can apply.`,
    events: saved.filter(({ job }) => isLiveAt(job, now)).map((one) => closingEvent(one, siteUrl)),
    now,
  });
}

function closingEvent({ job }: SavedJob, siteUrl: string): DayEvent {
  const last = lastMoment(job.validThrough);
  const hour = timeText(last);
  const url = `${siteUrl}/jobs/view/${job.slug}`;
  return {
    uid: `closing-of-job-${job.id}@${new URL(siteUrl).hostname}`,
    day: isoDay(last),
    summary: `${hour === '23:59' ? 'Closes' : `Closes ${timeText(job.validThrough)}`}: ${job.title}, ${job.employer.name}`,
    description: `${job.title} at ${job.employer.name} closes on ${longDate(last)} at ${hour === '23:59' ? hour : timeText(job.validThrough)}.\n${url}`,
    url,
  };
}
