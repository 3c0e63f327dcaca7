import { HubPage } from '#components/hub/hub-page';
import { NoSuchHub } from '#components/hub/no-such-hub';
import { NotFound } from '#components/not-found';
import { PageShell } from '#components/page-shell';
import { env } from '#lib/env';
import { hubAt } from './hub-at.ts';

/** The whole page of either kind of address. */
export async function HubBody({ first, second }: { first: string; second?: string }) {
  const { hub, figures, now } = await hubAt(first, second);
  return (
    <PageShell current="jobs">
      {hub && figures ? (
        <HubPage hub={hub} figures={figures} siteUrl={env().SITE_URL} now={now} />
      ) : (
        <NotFound>
          <NoSuchHub hub={hub} />
        </NotFound>
      )}
    </PageShell>
  );
}
