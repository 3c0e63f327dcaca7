import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { requireUser } from '#lib/auth';
import { MOST } from '#lib/candidates/profile';
import { offersFor } from '#lib/candidates/profile-forms';
import { type ProfilePart, partPath } from '#lib/candidates/profile-parts';
import { type Entry, type EntryList, removeEntry, saveEntry } from '#lib/candidates/save-entry';
import { type ProfileChange, type Saved, saveProfile } from '#lib/candidates/save-profile';
import { type FormState, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';

/** Saves what the form of one part says, and shows the profile. */
export async function savePart(part: ProfilePart, schema: z.ZodType<ProfileChange>, before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser('/account/profile');
  const { data, state } = readForm(schema, form, before);
  if (state) return { ...state, offers: offersFor(state.values) };
  return settle(part, await saveProfile(user.id, revisionOf(form), data, new Date()), before, form);
}

/** Saves one entry of a list, a new one when the user has none of this id. */
export async function savePartEntry<L extends EntryList>(
  list: L,
  schema: z.ZodType<Entry<L>>,
  before: FormState,
  form: FormData,
): Promise<FormState> {
  const user = await requireUser('/account/profile');
  const { data, state } = readForm(schema, form, before);
  if (state) return state;
  const which = { revision: revisionOf(form), list, id: textOf(typedIn(form), 'id') };
  const saved = await saveEntry(user.id, which, data, new Date());
  if (saved.refused) return refused(form, before, { form: `A profile holds ${MOST[list]} of these. Remove one, then add this one.` });
  return settle(list, saved, before, form);
}

/** Removes the user's own entry that the form names, and shows what is left. */
export async function removePartEntry(list: EntryList, form: FormData): Promise<never> {
  const user = await requireUser('/account/profile');
  await removeEntry(user.id, list, textOf(typedIn(form), 'id'), new Date());
  return redirect(partPath(list));
}

/** When it was changed elsewhere, the form comes back with what was typed, and next time is taken: what is saved now is shown beside it. */
function settle(part: ProfilePart, { stale }: Saved, before: FormState, form: FormData): FormState {
  if (stale === undefined) return redirect(partPath(part));
  refresh();
  const state = refused(form, before, {
    revision:
      'Your profile was changed in another tab or window meanwhile, so this was not saved. Compare it with what is saved now, then save yours all the same or leave it.',
  });
  const values = { ...state.values, revision: String(stale) };
  return { ...state, values, offers: offersFor(values) };
}

function revisionOf(form: FormData): number {
  const text = textOf(typedIn(form), 'revision');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}
