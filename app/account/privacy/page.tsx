import { AccountPage } from '#components/account/account-page';
import { Consents } from '#components/account/privacy/consents';
import { VisibilityChoice } from '#components/account/privacy/visibility-choice';
import { YourData } from '#components/account/privacy/your-data';
import { requireUser } from '#lib/auth';
import { findPrivacyCentre } from '#lib/privacy/centre';
import { saveVisibility } from './actions.ts';

export const dynamic = 'force-dynamic';

export const metadata = { title: 'Privacy and your data', robots: { index: false } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PrivacyCentrePage({ searchParams }: Props) {
  const user = await requireUser('/account/privacy');
  const { visibility, consents } = await findPrivacyCentre(user.id);
  const { saved } = await searchParams;
  return (
    <AccountPage current="privacy" title="Privacy and your data" lede="Who sees you, what we keep, and how to take it with you or away.">
      <VisibilityChoice visibility={visibility} action={saveVisibility} saved={saved === 'visibility'} />
      <YourData email={user.email} />
      <Consents consents={consents} />
    </AccountPage>
  );
}
