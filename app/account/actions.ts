'use server';

import { redirect } from 'next/navigation';
import { requireUser } from '#lib/auth';
import { saveProfile } from '#lib/candidates/save-profile';
import { textOf, typedIn } from '#lib/forms/form-state';
import { findRole } from '#lib/roles/role';

/** Keeps the role that the way is shown for. One that is none changes nothing. */
export async function chooseTargetRole(form: FormData): Promise<void> {
  const user = await requireUser('/account');
  const role = findRole(textOf(typedIn(form), 'role'));
  if (role) await saveProfile(user.id, null, { targetRole: role.slug }, new Date());
  redirect('/account#gap');
}
