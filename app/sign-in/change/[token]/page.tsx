import { SignInPage } from '#components/sign-in/sign-in-page';
import { Button, ButtonLink } from '#components/ui/button';
import { findChange } from '#lib/accounts/change-email';
import { confirmEmailChange } from '../../actions.ts';

export const dynamic = 'force-dynamic';
/** Not `no-referrer`: a form without script would then not say where it comes from, and be refused. */
export const metadata = { title: 'Change of address', robots: { index: false }, referrer: 'same-origin' as const };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ said?: string | string[] }> };

/** Opening it changes nothing: programs that look through mail open every link. */
export default async function Page({ params, searchParams }: Props) {
  const [{ token }, { said }] = await Promise.all([params, searchParams]);
  const change = await findChange(token, new Date());
  if (!change)
    return (
      <SignInPage
        title="This link has run out"
        lede="The change was made already, was called off, or is too old. You can ask for it again."
      >
        <ButtonLink href="/account/sign-in">Go to your account</ButtonLink>
      </SignInPage>
    );
  if (said !== undefined)
    return (
      <SignInPage title="One yes is in" lede="Now say yes in the mail that went to the other address as well. Until then nothing changes.">
        <ButtonLink href="/account/sign-in">Go to your account</ButtonLink>
      </SignInPage>
    );
  return (
    <SignInPage
      title="Change your address?"
      lede={
        <>
          Your account would have <b>{change.newEmail}</b> in place of <b>{change.oldEmail}</b>. You will be signed out everywhere.
        </>
      }
    >
      <form action={confirmEmailChange}>
        <input type="hidden" name="token" value={token} />
        <Button>Yes, change it</Button>
      </form>
    </SignInPage>
  );
}
