'use server';

import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { requireUser } from '#lib/auth';
import { type JoinStep, joinPath, SKIPPABLE, stepAfter } from '#lib/candidates/join';
import { JoinForm, LevelForm, offersFor, SkillsForm, WantedRolesForm, YouForm } from '#lib/candidates/profile-forms';
import { finishJoining, saveJoinStep } from '#lib/candidates/save-join';
import type { ProfileChange } from '#lib/candidates/save-profile';
import { type FormState, readForm, textOf, typedIn } from '#lib/forms/form-state';

export async function joinAsYou(before: FormState, form: FormData): Promise<FormState> {
  return saveStep('you', YouForm, before, form);
}

export async function joinWithRoles(before: FormState, form: FormData): Promise<FormState> {
  return saveStep('roles', WantedRolesForm, before, form);
}

export async function joinWithSkills(before: FormState, form: FormData): Promise<FormState> {
  return saveStep('skills', SkillsForm, before, form);
}

export async function joinAtLevel(before: FormState, form: FormData): Promise<FormState> {
  return saveStep('level', LevelForm, before, form);
}

export async function join(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser('/join');
  const { data, state } = readForm(JoinForm, form, before);
  if (state) return state;
  return redirect((await finishJoining(user.id, data, new Date())) ? '/account' : '/join');
}

export async function skipJoinStep(form: FormData): Promise<void> {
  const user = await requireUser('/join');
  const step = SKIPPABLE.find((value) => value === textOf(typedIn(form), 'step'));
  if (step) await saveJoinStep(user.id, step, {}, new Date());
  redirect(joinPath(step && stepAfter(step)));
}

async function saveStep(step: JoinStep, schema: z.ZodType<ProfileChange>, before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser('/join');
  const { data, state } = readForm(schema, form, before);
  if (state) return { ...state, offers: offersFor(state.values) };
  await saveJoinStep(user.id, step, data, new Date());
  return redirect(joinPath(stepAfter(step)));
}
