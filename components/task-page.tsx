import type { ReactNode } from 'react';
import { PageShell, type PageShellProps } from '#components/page-shell';

type TaskPageProps = Pick<PageShellProps, 'current'> & {
  title: string;
  lede?: ReactNode;
  /** Class of what stands under title and sentence. */
  body?: string;
  children?: ReactNode;
};

/** A title, a sentence and one thing to do. */
export function TaskPage({ current, title, lede, body, children }: TaskPageProps) {
  return (
    <PageShell current={current}>
      <div className="wrap">
        <div className="page-head">
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
        </div>
        <div className={body ? `account-body ${body}` : 'account-body'}>{children}</div>
      </div>
    </PageShell>
  );
}
