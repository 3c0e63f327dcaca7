import { redirect } from 'next/navigation';
import { AskForm } from '#components/sign-in/ask-form';
import { SignInPage } from '#components/sign-in/sign-in-page';
import { Button } from '#components/ui/button';
import { Note } from '#components/ui/note';
import { servicesSetUp } from '#lib/accounts/oauth';
import { serviceProblem } from '#lib/accounts/service-words';
import { returnPath } from '#lib/accounts/user';
import { findUser } from '#lib/auth';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';
import { askToSignIn, signInThrough } from './actions.ts';

export const dynamic = 'force-dynamic';

export const metadata = pageMetadata({
  title: 'Sign in',
  description: `Sign in to ${region.brand.name} with a link sent to your e-mail address. There is no password to remember.`,
  path: '/sign-in',
});

type Props = { searchParams: Promise<{ to?: string | string[]; error?: string | string[]; changed?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const asked = await searchParams;
  const to = asked.to === undefined ? undefined : returnPath([asked.to].flat()[0]);
  if (await findUser()) redirect(to ?? '/account');
  const services = servicesSetUp(process.env);
  return (
    <SignInPage title="Sign in" lede="Give your address, and we send you a link. If you are new here, the same link makes your account.">
      {asked.changed !== undefined && <Note>Your address has been changed. Sign in with the new one.</Note>}
      {asked.error !== undefined && <Note>{serviceProblem([asked.error].flat()[0] ?? '')}</Note>}
      <AskForm action={askToSignIn} to={to} />
      {services.length > 0 && (
        <form action={signInThrough} className="services">
          <h2>Or sign in with</h2>
          {to && <input type="hidden" name="to" value={to} />}
          <div className="btn-row">
            {services.map(({ id, name }) => (
              <Button kind="quiet" name="service" value={id} key={id}>
                {name}
              </Button>
            ))}
          </div>
        </form>
      )}
      <p className="small muted">
        Signing in sets one cookie that keeps you signed in, and one that says so to our own pages. <a href="/privacy">What we keep</a>
      </p>
    </SignInPage>
  );
}
