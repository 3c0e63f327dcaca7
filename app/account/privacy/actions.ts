'use server';

import { redirect } from 'next/navigation';
import { requireUser } from '#lib/auth';
import { NOTHING_TYPED, readForm } from '#lib/forms/form-state';
import { setVisibility } from '#lib/privacy/centre';
import { VisibilityForm } from '#lib/privacy/visibility';

export async function saveVisibility(form: FormData): Promise<void> {
  const user = await requireUser('/account/privacy');
  const { data } = readForm(VisibilityForm, form, NOTHING_TYPED);
  if (data) await setVisibility(user.id, data.visibility, new Date());
  redirect(data ? '/account/privacy?saved=visibility' : '/account/privacy');
}
