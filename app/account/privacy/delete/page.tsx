import { AccountPage } from '#components/account/account-page';
import { DeleteForm } from '#components/account/privacy/delete-form';
import { WhatGoes } from '#components/account/privacy/what-goes';
import { requireUser } from '#lib/auth';
import { countOwn } from '#lib/privacy/centre';
import { eraseAccount } from './actions.ts';

export const dynamic = 'force-dynamic';

export const metadata = { title: 'Delete your account', robots: { index: false } };

export default async function DeleteAccountPage() {
  const user = await requireUser('/account/privacy/delete');
  return (
    <AccountPage current="privacy" title="Delete your account" lede="At once, with everything in it. It cannot be undone.">
      <WhatGoes {...(await countOwn(user.id))} />
      <DeleteForm email={user.email} action={eraseAccount} />
    </AccountPage>
  );
}
