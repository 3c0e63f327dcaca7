import { SignInPage } from '#components/sign-in/sign-in-page';
import { Button, ButtonLink } from '#components/ui/button';
import { askingToken } from '#lib/accounts/cookies';
import { findLink } from '#lib/accounts/sign-in-links';
import { signInByLink } from '../../actions.ts';

export const dynamic = 'force-dynamic';
/** Not `no-referrer`: a form without script would then not say where it comes from, and be refused. */
export const metadata = { title: 'Sign in with your link', robots: { index: false }, referrer: 'same-origin' as const };

/** Opening it changes nothing: programs that look through mail open every link. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token, await askingToken(), new Date());
  if (link === 'here')
    return (
      <SignInPage title="Sign in" lede="One press, and you are in.">
        <form action={signInByLink}>
          <input type="hidden" name="token" value={token} />
          <Button>Sign in</Button>
        </form>
      </SignInPage>
    );
  if (link === 'elsewhere')
    return (
      <SignInPage
        title="This is another browser"
        lede="The link works only in the browser where you asked for it, so that nobody else can use it. Go back there and type the code from the same mail."
      >
        <p>
          Or start afresh in this one: <a href="/sign-in">ask for a link here</a>.
        </p>
      </SignInPage>
    );
  return (
    <SignInPage title="This link has run out" lede="It was used already, or is older than ten minutes. Nothing is lost: ask for a new one.">
      <ButtonLink href="/sign-in">Ask for a new link</ButtonLink>
    </SignInPage>
  );
}
