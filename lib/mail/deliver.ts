import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, type Executor, schema } from '#db/client';
import { MAIL_LOCK } from '#db/locks';
import { env } from '#lib/env';
import { region } from '#lib/region';
import { type FreshKind, kinds, type LetterProps } from './kinds.ts';
import type { Letter, List } from './letter.ts';
import { renderLetter } from './render-letter.ts';
import { type Envelope, readRefusal, type Send } from './smtp.ts';
import { isSuppressed, suppress } from './suppression.ts';

const { mails } = schema;
type Row = typeof mails.$inferSelect;

/** `done`: nothing is left to do. `later`: try again. */
export type Delivery = { state: 'done' | 'later'; said?: string };

/**
 * What mails of a kind say when it is read at their sending and not at their making: props for the letter, or null when nothing
 * is left to say. lib/mail knows none of those who have something to say, so they are given to it.
 */
export type Fresh = { [K in FreshKind]?: (tx: Executor, mail: Pick<Row, 'id' | 'props'>, now: Date) => Promise<LetterProps<K> | null> };

/**
 * Sends the mail with this id, unless it was sent or given up before. What came of it is in the ledger when this returns.
 *
 * A lock makes sure that one process at a time sends it; it ends with the transaction, and so with the process, even by
 * `kill -9`. Between the server's 250 and our commit there is a moment in which a dead process leaves a sent mail that
 * nobody knows of: it is sent again, with the same Message-ID, by which programs and servers tell a repeat.
 */
export async function deliver(id: string, send: Send, now: Date, fresh: Fresh = {}): Promise<Delivery> {
  return db().transaction(async (tx) => {
    const { rows } = await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${MAIL_LOCK}, hashtext(${id})) as free`);
    if (!rows[0]?.free) return { state: 'later' };
    const waiting = and(eq(mails.id, id), isNull(mails.sentAt), isNull(mails.failedAt));
    const [mail] = await tx.select().from(mails).where(waiting);
    return mail ? attempt(tx, mail, send, now, fresh) : { state: 'done' };
  });
}

async function attempt(tx: Executor, mail: Row, send: Send, now: Date, fresh: Fresh): Promise<Delivery> {
  const kind = kindOf(mail);
  const age = now.getTime() - mail.createdAt.getTime();
  if (!kind || age > kind.maxAgeMinutes * 60_000) return giveUp(tx, mail, now, mail.error ?? 'too old');
  if (await isSuppressed(tx, mail.recipient)) return giveUp(tx, mail, now, 'the address is on the suppression list');
  const read = fresh[mail.kind as FreshKind];
  if (kind.fresh && !read) throw new Error(`Nobody says what mail of the kind ${mail.kind} holds.`);
  const props = read ? await read(tx, mail, now) : mail.props;
  if (read && props === null) return fallSilent(tx, mail, now);
  const tried = { ...mail, attempts: mail.attempts + 1 };
  try {
    await sendOne({ ...mail, props }, kind, send);
  } catch (error) {
    return refused(tx, tried, error, now);
  }
  await write(tx, { ...tried, sentAt: now, props: null, error: null });
  return { state: 'done' };
}

async function sendOne(mail: Row, kind: AnyKind, send: Send): Promise<void> {
  const { SITE_URL, MAIL_FROM = region.contact.email } = env();
  const letter = kind.letter(mail.props, SITE_URL);
  const parts = await renderLetter(letter, SITE_URL);
  const { messageId, recipient: to } = mail;
  const list = letter.list && listOf(letter.list, SITE_URL);
  await send({ messageId, from: MAIL_FROM, fromName: region.brand.name, to, subject: letter.subject, list, ...parts });
}

/** A List-Id is a domain name, and stays what it is: RFC 2919, 2. */
function listOf({ id, unsubscribe }: List, siteUrl: string): Envelope['list'] {
  return { id: `${id}.${new URL(siteUrl).hostname}`, name: `${region.brand.name} ${id}`, unsubscribe };
}

async function refused(tx: Executor, mail: Row, error: unknown, now: Date): Promise<Delivery> {
  const { kind, said } = readRefusal(error);
  if (kind === 'recipient') await suppress(tx, mail.recipient, said, now);
  if (kind !== 'later') return giveUp(tx, mail, now, said);
  await write(tx, { ...mail, error: said });
  return { state: 'later', said };
}

/** `error` becomes the last word on it. */
async function giveUp(tx: Executor, mail: Row, now: Date, error: string): Promise<Delivery> {
  await write(tx, { ...mail, failedAt: now, props: null, error });
  return { state: 'done', said: `given up: ${error}` };
}

/** Nobody needs to hear of it: what it would have said is over. */
async function fallSilent(tx: Executor, mail: Row, now: Date): Promise<Delivery> {
  await write(tx, { ...mail, failedAt: now, props: null, error: 'nothing left to say' });
  return { state: 'done' };
}

async function write(tx: Executor, { id, attempts, sentAt, failedAt, props, error }: Row): Promise<void> {
  await tx.update(mails).set({ attempts, sentAt, failedAt, props, error }).where(eq(mails.id, id));
}

type AnyKind = { letter: (props: unknown, siteUrl: string) => Letter; maxAgeMinutes: number; fresh?: true };

/** Props come from the ledger, where `queueMail` put what this kind takes. */
function kindOf({ kind }: Row): AnyKind | undefined {
  return Object.hasOwn(kinds, kind) ? (kinds as unknown as Record<string, AnyKind>)[kind] : undefined;
}
