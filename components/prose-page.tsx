import type { ReactNode } from 'react';
import { Breadcrumb } from '#components/breadcrumb';
import { PageShell } from '#components/page-shell';

/** A page of plain text: terms, privacy and their like. */
export function ProsePage({ title, lede, children }: { title: string; lede: string; children: ReactNode }) {
  return (
    <PageShell>
      <div className="wrap">
        <Breadcrumb items={[{ name: 'Home', href: '/' }, { name: title }]} />
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lede">{lede}</p>
        </div>
        <div className="prose prose-page">{children}</div>
      </div>
    </PageShell>
  );
}
