import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { User } from '#lib/accounts/user';
import type { Application } from '#lib/applications/application';
import { findApplication } from '#lib/applications/queries';
import { requireUser } from '#lib/auth';
import { missingPath } from '#lib/missing';

/** Who asks, and their application of this id. One that is another's is not there. */
export async function ownApplication(params: Promise<{ id: string }>): Promise<{ user: User; application: Application }> {
  const { id } = await params;
  const asked = z.uuid().safeParse(id);
  const user = await requireUser(asked.success ? `/account/applications/${asked.data}` : '/account/applications');
  const application = asked.success ? await findApplication(user.id, asked.data) : null;
  return application ? { user, application } : redirect(missingPath('application'));
}
