import { region } from '../../region.ts';
import type { Letter } from '../letter.ts';

export type EmailChangeProps = {
  newEmail: string;
  /** The page that asks whether to go on. */
  url: string;
  hours: number;
};

export function emailChangeOld({ newEmail, url, hours }: EmailChangeProps): Letter {
  return {
    subject: 'Do you want to change your address?',
    preview: `Your account would have ${newEmail}. It needs a yes from both addresses.`,
    heading: 'A new address for your account',
    blocks: [
      `Your account is to have the address ${newEmail}. Say yes here, and in the mail that went there.`,
      { button: 'Look at the change', href: url },
      `Both have ${hours} hours. If this was not you, do nothing: without your yes nothing changes. Then sign out everywhere, under “Signing in” on your account.`,
    ],
    why: `Somebody signed in to your account on ${region.brand.name} asked for this.`,
  };
}

/**
 * What the new address is sent. One kind of mail whether or not it has an account (`url` null: it has, so there is nothing
 * to say yes to), since the mails that an account caused are listed to its owner, who must not learn which it was.
 */
export function emailChangeNew({ url, hours }: { url: string | null; hours: number }): Letter {
  if (url === null) return emailTaken();
  return {
    subject: 'Is this your new address?',
    preview: 'It needs a yes from here and from the old one.',
    heading: 'A new address for your account',
    blocks: [
      `Somebody wants to use this address for their account on ${region.brand.name}. If that is you, say yes here.`,
      { button: 'Look at the change', href: url },
      `You have ${hours} hours. If you know nothing of it, do nothing, and you will not hear of it again.`,
    ],
    why: `Somebody gave this address as the new one of their account on ${region.brand.name}.`,
  };
}

function emailTaken(): Letter {
  return {
    subject: 'Your address has an account already',
    preview: 'Nothing has changed.',
    heading: 'This address has an account already',
    blocks: [
      `Somebody wanted to use this address for another account on ${region.brand.name}. It has one, so nothing was changed.`,
      'If that was you: sign in with this address, or delete one of the two accounts first.',
    ],
    why: `Somebody gave this address as the new one of their account on ${region.brand.name}.`,
  };
}

export function emailChanged({ newEmail }: { newEmail: string }): Letter {
  return {
    subject: 'Your address has been changed',
    preview: `Your account has ${newEmail} now.`,
    heading: 'Your address has been changed',
    blocks: [
      `Your account has the address ${newEmail} now, and is signed out everywhere. Sign in with the new address.`,
      `If this was not you, write to ${region.contact.email} at once.`,
    ],
    why: 'We tell the old address whenever an account gets a new one.',
  };
}
