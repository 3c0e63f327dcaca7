import type { ReactNode } from 'react';

export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}

/** `html` must have been sanitised: it goes in as it is. */
export function ProseHtml({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
