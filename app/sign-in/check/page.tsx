import { redirect } from 'next/navigation';
import { FieldsForm } from '#components/forms/fields-form';
import { SignInPage } from '#components/sign-in/sign-in-page';
import { askingToken } from '#lib/accounts/cookies';
import { LINK_MINUTES } from '#lib/accounts/sign-in-links';
import { signInByCode } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Check your inbox', robots: { index: false } };

const CODE = {
  kind: 'line',
  name: 'code',
  label: 'Code',
  hint: 'Six figures, from the newest mail',
  value: '',
  most: 20,
  autoComplete: 'one-time-code',
  inputMode: 'numeric',
} as const;

export default async function Page() {
  if (!(await askingToken())) redirect('/sign-in');
  return (
    <SignInPage
      title="Check your inbox"
      lede={`We have sent you a link and a code. Both are good for ${LINK_MINUTES} minutes. Use the link in this browser, or type the code here.`}
    >
      <FieldsForm action={signInByCode} fields={[CODE]} submit="Sign in" />
      <p>
        Nothing there? Look among the junk mail, or <a href="/sign-in">ask for a new one</a>.
      </p>
    </SignInPage>
  );
}
