import type { ReactNode } from 'react';
import { TaskPage } from '#components/task-page';

/** A page about alerts for whoever comes without an account. */
export function AlertPage({ title, lede, children }: { title: string; lede?: ReactNode; children?: ReactNode }) {
  return (
    <TaskPage current="jobs" title={title} lede={lede}>
      {children}
    </TaskPage>
  );
}
