'use server';

import { redirect } from 'next/navigation';
import { requireUser } from '#lib/auth';
import {
  AboutForm,
  EducationForm,
  LinkForm,
  PreferencesForm,
  RolesForm,
  SkillsForm,
  WhereForm,
  WorkForm,
} from '#lib/candidates/profile-forms';
import { partPath } from '#lib/candidates/profile-parts';
import { removeEntry } from '#lib/candidates/save-entry';
import { type FormState, textOf, typedIn } from '#lib/forms/form-state';
import { savePart, savePartEntry } from './save-part.ts';

export async function saveAbout(before: FormState, form: FormData): Promise<FormState> {
  return savePart('about', AboutForm, before, form);
}

export async function saveWhere(before: FormState, form: FormData): Promise<FormState> {
  return savePart('where', WhereForm, before, form);
}

export async function saveRoles(before: FormState, form: FormData): Promise<FormState> {
  return savePart('roles', RolesForm, before, form);
}

export async function saveSkills(before: FormState, form: FormData): Promise<FormState> {
  return savePart('skills', SkillsForm, before, form);
}

export async function savePreferences(before: FormState, form: FormData): Promise<FormState> {
  return savePart('preferences', PreferencesForm, before, form);
}

export async function saveWork(before: FormState, form: FormData): Promise<FormState> {
  return savePartEntry('work', WorkForm, before, form);
}

export async function saveEducation(before: FormState, form: FormData): Promise<FormState> {
  return savePartEntry('education', EducationForm, before, form);
}

export async function saveLink(before: FormState, form: FormData): Promise<FormState> {
  return savePartEntry('links', LinkForm, before, form);
}

export async function removeWork(form: FormData): Promise<void> {
  const user = await requireUser('/account/profile');
  await removeEntry(user.id, 'work', textOf(typedIn(form), 'id'), new Date());
  redirect(partPath('work'));
}

export async function removeEducation(form: FormData): Promise<void> {
  const user = await requireUser('/account/profile');
  await removeEntry(user.id, 'education', textOf(typedIn(form), 'id'), new Date());
  redirect(partPath('education'));
}

export async function removeLink(form: FormData): Promise<void> {
  const user = await requireUser('/account/profile');
  await removeEntry(user.id, 'links', textOf(typedIn(form), 'id'), new Date());
  redirect(partPath('links'));
}
