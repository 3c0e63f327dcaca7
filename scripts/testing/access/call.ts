import { sessionCookie } from '#lib/accounts/session-cookie';
import { NOTHING_TYPED } from '#lib/forms/form-state';
import type { Action } from './discover.ts';
import type { Planted } from './people.ts';
import { inRequest } from './request.ts';

export type Fields = Record<string, string | File | (string | File)[]>;

/** What an action answered. `wrong`: what no answer may be. */
export type Answer = { state?: unknown; to?: string; missing?: true; wrong?: string };

/** Sends the form to the action, as this account or as nobody. */
export async function call(action: Action, who: Planted | null, form: FormData): Promise<Answer> {
  const sent: Record<string, string> = who ? { [sessionCookie(process.env.SITE_URL ?? '').name]: who.token } : {};
  try {
    const state = await inRequest(sent, () =>
      action.length < 2
        ? (action as (form: FormData) => Promise<unknown>)(form)
        : (action as (before: object, form: FormData) => Promise<unknown>)(NOTHING_TYPED, form),
    );
    const wrong = state === undefined ? null : stateTrouble(state);
    return { state, ...(wrong && { wrong }) };
  } catch (error) {
    return thrown(error);
  }
}

/** `redirect` and `notFound` are thrown, and told by their digests. */
function thrown(error: unknown): Answer {
  const digest = String((error as { digest?: unknown } | null)?.digest ?? '');
  const [kind, , to = ''] = digest.split(';');
  if (kind === 'NEXT_REDIRECT') return /^\/(?!\/)/.test(to) ? { to } : { to, wrong: `It leads away, to ${to}.` };
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return { missing: true };
  return { wrong: `It threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}${causeOf(error)}` };
}

function causeOf(error: unknown): string {
  return error instanceof Error && error.cause ? `\nbecause of ${error.cause}` : '';
}

/** A state that is no state, or that could not go to a browser. A script of ours may be answered a word, or null. */
function stateTrouble(state: unknown): string | null {
  if (state === null || typeof state === 'string') return null;
  const { values, errors, attempt } = state as Record<string, unknown>;
  if (!values || !errors || typeof attempt !== 'number') return `It answered ${JSON.stringify(state)}, which is no FormState.`;
  return isPlain(state) ? null : 'Its answer holds more than plain objects, lists and values.';
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === Array.prototype) && Object.values(value).every(isPlain);
}

/** All that is said in an answer, without what was sent. */
export function wordsOf(answer: Answer, form: FormData): string {
  let text = JSON.stringify(answer) ?? '';
  for (const value of form.values()) {
    if (typeof value !== 'string' || value === '') continue;
    text = text.replaceAll(JSON.stringify(value).slice(1, -1), '').replaceAll(encodeURIComponent(value.toWellFormed()), '');
  }
  return text;
}

export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, given] of Object.entries(fields)) for (const value of [given].flat()) form.append(name, value);
  return form;
}
