import { longDate, timeText } from '#lib/dates';
import type { Letter } from '../letter.ts';

export type ApplicationSentProps = {
  /** Of the application. */
  id: string;
  title: string;
  employer: string;
  /** RFC 3339. */
  sentAt: string;
};

export function applicationSent({ id, title, employer, sentAt }: ApplicationSentProps, siteUrl: string): Letter {
  const at = new Date(sentAt);
  return {
    subject: `Your application is sent: ${title}`,
    preview: `${employer} has it now. You can read what you sent at any time.`,
    heading: 'Your application is sent',
    blocks: [
      `${employer} has your application now. It can’t be changed any more, but you can read it and take it back at any time.`,
      {
        facts: [
          ['Job', title],
          ['Employer', employer],
          ['Sent', `${longDate(at)}, ${timeText(at)}`],
        ],
      },
      { button: 'See your application', href: `${siteUrl}/account/applications/${id}` },
      'When you hear from them, note it there: an interview, an offer, or not this time. Only you see those notes.',
    ],
    why: 'You get this mail because you sent an application. It is sent once.',
  };
}
