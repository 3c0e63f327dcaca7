import { region } from '../../region.ts';
import type { Letter } from '../letter.ts';

export type SignInProps = {
  /** Six digits. */
  code: string;
  /** The page that asks whether to sign in. */
  url: string;
  /** How long link and code are good for. */
  minutes: number;
  /** The browser that asked, in words: "Firefox on Windows". */
  askedFrom?: string;
};

export function signIn({ code, url, minutes, askedFrom }: SignInProps): Letter {
  const { name } = region.brand;
  return {
    subject: `${code} is your code for ${name}`,
    preview: `Or use the link. Both are good for ${minutes} minutes, and once.`,
    heading: 'Sign in',
    blocks: [
      `Use this link in the browser where you asked for it${askedFrom ? ` (${askedFrom})` : ''}.`,
      { button: 'Sign in', href: url },
      'Reading this somewhere else? Type this code on the page that is waiting for it.',
      { code, label: 'Your code' },
      `The link and the code are good for ${minutes} minutes, and only once. Nobody from ${name} will ever ask you for them.`,
    ],
    why: `Somebody asked to sign in to ${name} with your address. If that was not you, there is nothing to do: without this mail nobody can sign in as you.`,
  };
}
