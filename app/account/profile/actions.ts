'use server';

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
import type { FormState } from '#lib/forms/form-state';
import { removePartEntry, savePart, savePartEntry } from './save-part.ts';

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
  await removePartEntry('work', form);
}

export async function removeEducation(form: FormData): Promise<void> {
  await removePartEntry('education', form);
}

export async function removeLink(form: FormData): Promise<void> {
  await removePartEntry('links', form);
}
