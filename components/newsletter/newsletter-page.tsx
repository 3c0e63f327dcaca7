import type { ReactNode } from 'react';
import { TaskPage } from '#components/task-page';

export function NewsletterPage({ title, lede, children }: { title: string; lede: ReactNode; children: ReactNode }) {
  return (
    <TaskPage title={title} lede={lede} body="newsletter-body">
      {children}
    </TaskPage>
  );
}
