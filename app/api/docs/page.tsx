import { ApiPage } from '#components/api/api-page';
import { PageShell } from '#components/page-shell';
import { openApi } from '#lib/api/openapi';
import { OPERATIONS } from '#lib/api/operations';
import { env } from '#lib/env';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: 'Open data and feeds',
  description: `Read the live tech jobs, pay figures and role guides of ${region.name} as JSON, RSS or JSON Feed: free, without a key, described in OpenAPI.`,
  path: '/api/docs',
});

const EXAMPLES = new Map(OPERATIONS.flatMap(({ id, example }) => (example === null ? [] : [[id, example]])));

export default function ApiDocsPage() {
  return (
    <PageShell>
      <ApiPage api={openApi(env().SITE_URL)} examples={EXAMPLES} />
    </PageShell>
  );
}
