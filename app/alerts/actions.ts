'use server';

import { redirect } from 'next/navigation';
import { waitForMail } from '#lib/accounts/asking-limit';
import { asker } from '#lib/accounts/sign-in';
import { tooMuchMail } from '#lib/accounts/wait-words';
import { MOST_ALERTS, wholeSearch } from '#lib/alerts/alert';
import { AlertActForm, AskAlertForm, ChangeAlertForm, OwnAlertForm, TimesForm } from '#lib/alerts/alert-forms';
import { askForAlert } from '#lib/alerts/ask-for-alert';
import { confirmAlert } from '#lib/alerts/confirm-alert';
import { linkedAlert, linkedReader, managePath } from '#lib/alerts/links';
import { addAlert, changeAlert, chooseTimes, deleteAlert, keepAlerts, pauseAlert, resumeAlert } from '#lib/alerts/own-alerts';
import { readerOfUser } from '#lib/alerts/readers';
import { pauseAllAlerts as pauseAll } from '#lib/alerts/unsubscribe';
import { findUser, requireUser } from '#lib/auth';
import { type FormState, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';
import { missingPath } from '#lib/missing';

const OWN_PAGE = '/account/alerts';
const UNREADABLE = 'This search asks for something that we do not know. Change what it looks for, and try again.';
const FULL = `You have ${MOST_ALERTS} alerts already. Delete one to make room.`;
const SAME = 'You have another alert for this very search. Change one of the two, or delete it.';
const GONE = 'This alert is not there any more.';

const ACTS = { pause: pauseAlert, resume: resumeAlert, delete: deleteAlert };

/** Who is signed in has the alert at once; everyone else is sent a mail that asks for a yes. */
export async function createAlert(before: FormState, form: FormData): Promise<FormState> {
  const user = await findUser();
  const { data, state } = readForm(OwnAlertForm, form, before);
  if (user && state) return state;
  const search = data && wholeSearch(data.search);
  if (user && data) {
    const added = search == null ? 'unreadable' : await addAlert(user, search, data.frequency, new Date());
    if (typeof added === 'string') return refused(form, before, { form: added === 'full' ? FULL : UNREADABLE });
    redirect(`${OWN_PAGE}?${added.isNew ? 'made' : 'had'}=${added.id}`);
  }
  return askByMail(before, form);
}

async function askByMail(before: FormState, form: FormData): Promise<FormState> {
  const { data, state } = readForm(AskAlertForm, form, before);
  if (state) return state;
  const minutes = await waitForMail(data.email, (await asker()).network);
  if (minutes !== null) return refused(form, before, { email: tooMuchMail(minutes) });
  const search = wholeSearch(data.search);
  if (search === null || !(await askForAlert({ ...data, search }, new Date()))) return refused(form, before, { form: UNREADABLE });
  return redirect('/alerts/new?sent=yes');
}

export async function confirmAskedAlert(form: FormData): Promise<void> {
  const token = textOf(typedIn(form), 'token');
  const id = linkedAlert(token);
  if (id === null) redirect(missingPath('link'));
  await confirmAlert(id, new Date());
  redirect(`/alerts/confirm/${token}`);
}

export async function actOnAlert(form: FormData): Promise<void> {
  const { readerId, page } = await whose(form);
  const asked = AlertActForm.safeParse(typedIn(form));
  const done = asked.success && (await ACTS[asked.data.act](readerId, asked.data.alert, new Date()));
  redirect(done ? `${page}?did=${asked.data.act}` : page);
}

export async function changeOwnAlert(before: FormState, form: FormData): Promise<FormState> {
  const { readerId, page } = await whose(form);
  const { data, state } = readForm(ChangeAlertForm, form, before);
  if (state) return state;
  const search = wholeSearch(data.search);
  const changed = search === null ? 'unreadable' : await changeAlert(readerId, data.alert, { ...data, search }, new Date());
  if (changed === 'done') redirect(`${page}?did=change#alert-${data.alert}`);
  return refused(form, before, { form: { missing: GONE, same: SAME, unreadable: UNREADABLE }[changed] });
}

export async function chooseAlertTimes(form: FormData): Promise<void> {
  const { readerId, page } = await whose(form);
  const asked = TimesForm.safeParse(typedIn(form));
  if (asked.success) await chooseTimes(readerId, asked.data, new Date());
  redirect(asked.success ? `${page}?did=times` : page);
}

export async function keepOwnAlerts(form: FormData): Promise<void> {
  const { readerId, page } = await whose(form);
  await keepAlerts(readerId, new Date());
  redirect(`${page}?did=keep`);
}

export async function pauseAllAlerts(form: FormData): Promise<void> {
  const { readerId, page } = await whose(form);
  await pauseAll(readerId, new Date());
  redirect(`${page}?did=stop`);
}

/** Whose alerts a form is about, and the page to go back to: those of the signed link that it came by, else one's own. */
async function whose(form: FormData): Promise<{ readerId: string; page: string }> {
  const token = textOf(typedIn(form), 'token');
  if (token !== '') {
    const reader = await linkedReader(token);
    return reader ? { readerId: reader.id, page: managePath(token) } : redirect(missingPath('link'));
  }
  const user = await requireUser(OWN_PAGE);
  const reader = await readerOfUser(user.id);
  return reader ? { readerId: reader.id, page: OWN_PAGE } : redirect(OWN_PAGE);
}
