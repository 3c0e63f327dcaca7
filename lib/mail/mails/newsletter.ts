import { region } from '#lib/region';
import type { Letter } from '../letter.ts';

/** To confirm: `confirm` is the page that asks, for as many days. To somebody who gets the newsletter already: how to leave it. */
export type NewsletterConfirmProps = { confirm: string; days: number } | { unsubscribe: string };

export function newsletterConfirm(props: NewsletterConfirmProps): Letter {
  if (!('confirm' in props)) return alreadyReading(props.unsubscribe);
  const { name } = region.brand;
  return {
    subject: 'Do you want our newsletter?',
    preview: 'One press, and it comes to this address. Without it we don’t write again.',
    heading: 'Do you want our newsletter?',
    blocks: [
      `Somebody asked for the newsletter of ${name} with this address. If that was you, say yes.`,
      { button: 'Look and say yes', href: props.confirm },
      `If it was not you, do nothing. After ${props.days} days we forget the address, and you will not hear of it again.`,
    ],
    why: `Somebody gave this address on ${name} to get the newsletter. We ask once for each time that happens.`,
  };
}

function alreadyReading(unsubscribe: string): Letter {
  const { name } = region.brand;
  return {
    subject: 'You get our newsletter already',
    preview: 'There is nothing to do.',
    heading: 'You get our newsletter already',
    blocks: [`Somebody asked for the newsletter of ${name} with this address, which gets it already. There is nothing to do.`],
    why: `Somebody gave this address on ${name} to get the newsletter.`,
    list: { id: 'newsletter', unsubscribe },
  };
}

export function newsletterWelcome({ unsubscribe }: { unsubscribe: string }, siteUrl: string): Letter {
  const { brand, shortName } = region;
  return {
    subject: 'You are on the list',
    preview: `News of tech work in ${shortName}, now and then.`,
    heading: 'Welcome',
    blocks: [
      `You now get the newsletter of ${brand.name}: what is new in tech work, pay and ways in, here in ${shortName}. It comes when there is something to say.`,
      { button: 'See what is open today', href: `${siteUrl}/jobs` },
      'You can leave at any time by the link below, which never runs out.',
    ],
    why: 'You get this mail because you asked for the newsletter and confirmed it.',
    list: { id: 'newsletter', unsubscribe },
  };
}
