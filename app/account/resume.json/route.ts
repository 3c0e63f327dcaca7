import { requireUser } from '#lib/auth';
import { findProfile } from '#lib/candidates/find-profile';
import { resumeOf } from '#lib/candidates/resume';

/** The profile as JSON Resume, to be saved. */
export async function GET(): Promise<Response> {
  const user = await requireUser('/account/cv');
  return new Response(`${JSON.stringify(resumeOf(await findProfile(user.id), user.email), null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="resume.json"',
      'cache-control': 'private, no-store',
    },
  });
}
