import { region } from '../../region.ts';
import type { Letter } from '../letter.ts';

export type AlertConfirmProps = {
  /** What the alert looks for, as within a sentence: "data analyst jobs in Durham". */
  what: string;
  frequency: 'at-once' | 'daily' | 'weekly';
  /** The page that asks for the yes; with `most`, the one that lists the alerts that there are. */
  url: string;
  /** How many days the page is good for. */
  days: number;
  /** Set where the address has as many alerts as one may have: so many, and none was made. */
  most: number | null;
};

const HOW_OFTEN = { 'at-once': 'as soon as there is one', daily: 'once a day', weekly: 'once a week' } as const;

export function alertConfirm({ what, frequency, url, days, most }: AlertConfirmProps): Letter {
  const { name } = region.brand;
  if (most !== null)
    return {
      subject: 'You have all the alerts that one can have',
      preview: `Delete one of your ${most} to make room for ${what}.`,
      heading: 'No room for another alert',
      blocks: [
        `You asked for mail about ${what}. You have ${most} alerts already, and that is as many as we keep for one address.`,
        { button: 'See your alerts', href: url },
        'Delete one that you no longer need, and ask again.',
      ],
      why: `Somebody asked ${name} for a job alert with your address. If that was not you, there is nothing to do.`,
    };
  return {
    subject: `Yes or no: mail about ${what}?`,
    preview: 'One press, and your alert is on. Without it nothing more comes.',
    heading: 'Do you want this alert?',
    blocks: [
      `You would get new ${what.replace(/^all /, '')} by e-mail, ${HOW_OFTEN[frequency]}, and only when there is something new.`,
      { button: 'Yes, turn it on', href: url },
      `The page behind this button asks once more, so that no program turns it on by itself. It is good for ${days} days. You can change or stop the alert at any time, without an account.`,
    ],
    why: `Somebody asked ${name} for a job alert with your address. If that was not you, there is nothing to do: without your yes we send nothing more and delete the request.`,
  };
}
