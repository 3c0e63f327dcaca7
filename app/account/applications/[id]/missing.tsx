import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';

export function MissingApplication() {
  return (
    <PageShell current="account">
      <NotFound>
        <NotFoundBody
          title="This application isn’t here"
          text="There is no such application on your list. It may have been removed."
          href="/account/applications"
          label="Your applications"
        />
      </NotFound>
    </PageShell>
  );
}
