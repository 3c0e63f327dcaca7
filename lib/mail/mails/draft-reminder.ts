import { lastMoment, longDate, timeText } from '#lib/dates';
import type { Letter } from '../letter.ts';

export type DraftReminderProps = {
  /** Of the job. */
  slug: string;
  title: string;
  employer: string;
  /** When the job closes, RFC 3339. */
  validThrough: string;
};

export function draftReminder({ slug, title, employer, validThrough }: DraftReminderProps, siteUrl: string): Letter {
  const last = lastMoment(new Date(validThrough));
  const closes = `${longDate(last)} at ${timeText(last)}`;
  return {
    subject: `Your draft is waiting: ${title}`,
    preview: `${employer} takes applications until ${closes}.`,
    heading: 'Your draft is waiting',
    blocks: [
      `You began an application for ${title} at ${employer} and have not sent it. The job closes on ${closes}; after that it can’t be sent.`,
      { button: 'Go on with your draft', href: `${siteUrl}/apply/${slug}` },
      'If you changed your mind, there is nothing to do. You can remove the draft from your list of applications.',
    ],
    why: 'You get this mail because a draft of yours was not sent. We say so once for each draft.',
  };
}
