import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';

/** For an id that is nobody's, or somebody else's. */
export function NoApplication() {
  return (
    <PageShell current="account">
      <NotFound>
        <NotFoundBody
          title="There is no application at this address"
          text="It may have been removed, or the address may have a slip in it."
          href="/account/applications"
          label="Your applications"
        />
      </NotFound>
    </PageShell>
  );
}
