import { redirect } from 'next/navigation';
import { CodeForm } from '#components/sign-in/code-form';
import { SignInPage } from '#components/sign-in/sign-in-page';
import { askingToken } from '#lib/accounts/cookies';
import { LINK_MINUTES } from '#lib/accounts/sign-in-links';
import { signInByCode } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Check your inbox', robots: { index: false } };

export default async function Page() {
  if (!(await askingToken())) redirect('/sign-in');
  return (
    <SignInPage
      title="Check your inbox"
      lede={`We have sent you a link and a code. Both are good for ${LINK_MINUTES} minutes. Use the link in this browser, or type the code here.`}
    >
      <CodeForm action={signInByCode} />
      <p>
        Nothing there? Look among the junk mail, or <a href="/sign-in">ask for a new one</a>.
      </p>
    </SignInPage>
  );
}
