import { longDate } from '#lib/dates';
import { region } from '#lib/region';
import type { Letter } from '../letter.ts';
import { type AlertLinks, alertList } from './alert-list.ts';

export type AlertKeepProps = AlertLinks & {
  /** What each alert looks for, in words. */
  alerts: readonly string[];
  /** ISO 8601: when the reader was last heard of. */
  heardAt: string;
  /** ISO 8601: from then on the alerts end. */
  endFrom: string;
};

export function alertKeep({ alerts, heardAt, endFrom, ...links }: AlertKeepProps, siteUrl: string): Letter {
  const list = alertList(links, siteUrl);
  const one = alerts.length === 1;
  const day = longDate(new Date(endFrom));
  return {
    subject: one ? 'Do you want to keep your job alert?' : `Do you want to keep your ${alerts.length} job alerts?`,
    preview: `Say so before ${day}, or ${one ? 'it ends by itself' : 'they end by themselves'}.`,
    heading: one ? 'Do you want to keep your alert?' : 'Do you want to keep your alerts?',
    blocks: [
      `We last heard from you on ${longDate(new Date(heardAt))}, so we ask once whether ${one ? 'this' : 'these'} should go on:`,
      { list: alerts.map((text) => ({ text })) },
      { button: one ? 'Keep it or change it' : 'Keep or change them', href: list.manage ?? siteUrl },
      `If we hear nothing, ${one ? 'it ends' : 'they end'} on ${day} and we forget ${one ? 'it' : 'them'}. There is nothing else to do.`,
    ],
    why: `You get this mail because you asked ${region.brand.name} to tell you of new jobs, and have not told us for a year that you still want to know.`,
    list,
  };
}
