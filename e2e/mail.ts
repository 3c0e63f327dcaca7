import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

export type ReceivedMail = {
  subject: string;
  text: string;
  html: string;
  /** With its angle brackets. */
  messageId: string;
  /** Every address that the HTML part links to, in order. */
  links: string[];
};

/** Waits for mail to this address and returns the newest. `after`: only one that arrived since then, in ms since 1970. */
export async function mailTo(address: string, { after = 0, timeout = 20_000 } = {}): Promise<ReceivedMail> {
  for (const until = Date.now() + timeout; Date.now() < until; ) {
    const [newest] = (await allMailTo(address, { after })).reverse();
    if (newest) return newest;
    await new Promise((wait) => setTimeout(wait, 200));
  }
  throw new Error(`No mail to ${address} came within ${timeout / 1000} s.`);
}

/** All that this address has been sent so far, oldest first; it does not wait. */
export async function allMailTo(address: string, { after = 0 } = {}): Promise<ReceivedMail[]> {
  const folder = process.env.MAIL_FOLDER;
  if (!folder) throw new Error('MAIL_FOLDER is missing: `npm test` sets it.');
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml') && Number.parseInt(name, 10) >= after);
  const mails = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
  return mails
    .filter(({ to }) => [to ?? []].flat().some(({ value }) => value.some((one) => one.address === address)))
    .map(({ subject = '', text = '', html, messageId = '' }) => ({
      subject,
      text,
      html: html || '',
      messageId,
      links: [...(html || '').matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    }));
}
