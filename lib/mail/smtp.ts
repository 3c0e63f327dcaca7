import { createTransport } from 'nodemailer';

/** What the server gets. `to` is one address. */
export type Envelope = { messageId: string; from: string; fromName: string; to: string; subject: string; html: string; text: string };

/** Rejects as `readRefusal` reads it. */
export type Send = (mail: Envelope) => Promise<void>;

/** At most so many at once, and so many a second: kind to the server, and few mails are on the way when we are killed. */
const POOL = { pool: true, maxConnections: 4, maxMessages: 100, rateLimit: 10, rateDelta: 1000 } as const;
/** Milliseconds. */
const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** A pool of connections to the server at this address. Trying again is the queue's business, so nothing here does. */
export function connectSmtp(url: string): { send: Send; close: () => void } {
  const transport = createTransport({ url, ...POOL, ...PATIENCE, maxRequeues: 0, disableFileAccess: true, disableUrlAccess: true });
  return {
    send: async ({ messageId, from, fromName, to, subject, html, text }) => {
      await transport.sendMail({
        messageId,
        from: { name: fromName, address: from },
        // As an object, so that nothing in it is read as a second address.
        to: { name: '', address: to },
        subject,
        html,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
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
  const words = [command, response ?? message].filter(Boolean).join(': ');
  const said = words
    .replaceAll(/\S+@\S+/g, '<address>')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 500);
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
