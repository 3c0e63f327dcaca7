import type { ReactNode } from 'react';
import { TaskPage } from '#components/task-page';
import { Arrival } from '#components/ui/arrival';

/** One of the few pages on the way in. */
export function SignInPage({ title, lede, children }: { title: string; lede?: ReactNode; children: ReactNode }) {
  return (
    <TaskPage current="account" title={title} lede={lede} body="sign-in">
      <Arrival />
      {children}
    </TaskPage>
  );
}
