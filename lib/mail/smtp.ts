import { createTransport } from 'nodemailer';
import { withoutAddresses } from './without-addresses.ts';

/** What the server gets. `to` is one address. */
export type Envelope = {
  messageId: string;
  from: string;
  fromName: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Of list mail. `id` is a domain name of ours; `unsubscribe` takes a POST. */
  list?: { id: string; name: string; unsubscribe: string };
};

/** Rejects as `readRefusal` reads it. */
export type Send = (mail: Envelope) => Promise<void>;

export type SmtpOptions = {
  /** Mails in a second, at most. */
  perSecond?: number;
  /** RFC 6376. `key` is a private RSA key in PEM, whose public half is in the DNS at `selector._domainkey.domain`. */
  dkim?: { domain: string; selector: string; key: string };
};

/** One connection, kept. Who wants to send more at a time starts more workers: see `startMailWorker`. */
const POOL = { pool: true, maxConnections: 1, maxMessages: 100, rateDelta: 1000 } as const;
/** Milliseconds. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** nodemailer signs no `List-Unsubscribe-Post` unless told to, and RFC 8058 asks for it. Of these, those that a mail has. */
const SIGNED = [
  ...['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
  ...['List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'Auto-Submitted'],
].join(':');

/** The connection to the server at this address. Trying again is the queue's business, so nothing here does. */
export function connectSmtp(url: string, { perSecond = 25, dkim }: SmtpOptions = {}): { send: Send; close: () => void } {
  const transport = createTransport({
    url,
    ...POOL,
    ...PATIENCE,
    rateLimit: perSecond,
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.key, headerFieldNames: SIGNED },
    }),
  });
  return {
    send: async ({ messageId, from, fromName, to, subject, html, text, list }) => {
      await transport.sendMail({
        messageId,
        from: { name: fromName, address: from },
        // As an object, so that nothing in it is read as a second address.
        to: { name: '', address: to },
        subject,
        html,
        text,
        ...(list && { list: { id: { url: list.id, comment: list.name }, unsubscribe: list.unsubscribe } }),
        headers: { 'Auto-Submitted': 'auto-generated', ...(list && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) },
      });
    },
    close: () => transport.close(),
  };
}

/** `later`: try again. `recipient`: this address takes no mail. `message`: not this mail, ever. `said`: the server's answer or what broke, without the address. */
export type Refusal = { kind: 'later' | 'recipient' | 'message'; said: string };

/**
 * A 5yz answer to the recipient is for good. Not so when its enhanced code says policy (RFC 3463, x.7.y), or when it answers
 * our name, our sign-in or our sender: then something is wrong between the server and us, and no address may pay for it.
 */
export function readRefusal(error: unknown): Refusal {
  const { message, command, response, responseCode: code = 0 } = asSmtpError(error);
  const said = withoutAddresses([command, response ?? message].filter(Boolean).join(': '));
  const [, subject] = /^\d{3}[ -]5\.(\d{1,3})\.\d{1,3}\b/.exec(response ?? '') ?? [];
  if (code < 500) return { kind: 'later', said };
  if (command === 'RCPT TO') return { kind: subject === '7' ? 'later' : 'recipient', said };
  if (command !== 'DATA') return { kind: 'later', said };
  // After the mail itself: x.1.y and x.2.y are about the address and its mailbox.
  return { kind: subject === '1' || subject === '2' ? 'recipient' : 'message', said };
}

type SmtpError = { message: string; command?: string; response?: string; responseCode?: number };

function asSmtpError(error: unknown): SmtpError {
  return error instanceof Error ? error : { message: String(error) };
}
