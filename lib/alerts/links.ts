import 'server-only';
import type { AlertLinks } from '#lib/mail/mails/alert-list';
import { readLink, signLink } from '#lib/signed-link';
import { type Reader, resolveReader } from './readers.ts';

/** The alert that a link to confirm it names; null for a text that is none of our links. */
export function linkedAlert(token: string): number | null {
  const id = readLink('alert-confirm', token);
  return id === null ? null : Number(id);
}

/** Whether this is a link of ours, whoever it is of. */
export function isManageLink(token: string): boolean {
  return readLink('alert-manage', token) !== null;
}

/** Whose alerts a link manages; null where it is none of ours, or they are gone. */
export async function linkedReader(token: string): Promise<Reader | null> {
  const id = readLink('alert-manage', token);
  return id === null ? null : resolveReader(id);
}

export function managePath(token: string): string {
  return `/alerts/manage/${token}`;
}

/** The page of a reader's alerts, for whoever has had mail there. */
export function manageLink(readerId: string): string {
  return managePath(signLink('alert-manage', readerId));
}

/** The page that asks for the yes to an alert. */
export function confirmLink(alertId: number): string {
  return `/alerts/confirm/${signLink('alert-confirm', String(alertId))}`;
}

/** The tokens of a reader's pages. */
export function linksOf(readerId: string): AlertLinks {
  return { unsubscribe: signLink('alert-unsubscribe', readerId), manage: signLink('alert-manage', readerId) };
}
