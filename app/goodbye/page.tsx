import { ProsePage } from '#components/prose-page';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = {
  ...pageMetadata({
    title: 'Your account is deleted',
    description: `What is gone from ${region.brand.name}, and what you can still do here.`,
    path: '/goodbye',
  }),
  robots: { index: false },
};

export default function GoodbyePage() {
  return (
    <ProsePage title="Your account is deleted" lede="Everything in it is gone, and you are signed out everywhere.">
      <p>There is nothing more to do, and we will not write to you again. Thank you for having been here.</p>
      <p>
        You can still <a href="/jobs">look for jobs</a> and <a href="/roles">read the role guides</a>: neither needs an account. If you come
        back one day, <a href="/join">you start afresh</a>.
      </p>
    </ProsePage>
  );
}
