import type { ReactNode } from 'react';

/** Method and caveats. */
export function Note({ children }: { children: ReactNode }) {
  return <div className="note">{children}</div>;
}
