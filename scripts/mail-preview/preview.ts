import { type Kind, kinds } from '#lib/mail/kinds';
import type { Letter } from '#lib/mail/letter';
import { renderLetter } from '#lib/mail/render-letter';
import { samples } from './samples.ts';

export type Preview = { letter: Letter; html: string; text: string };

/** The sample of a kind as it would be sent. */
export async function previewOf(kind: Kind, siteUrl: string): Promise<Preview> {
  const make = kinds[kind].letter as (props: unknown, siteUrl: string) => Letter;
  const letter = make(samples(siteUrl)[kind], siteUrl);
  return { letter, ...(await renderLetter(letter, siteUrl)) };
}
