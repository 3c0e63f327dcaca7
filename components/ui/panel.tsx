import type { ReactNode } from 'react';

/** Side matter. `minor` makes its heading a size smaller. */
export function Panel({ id, minor = false, children }: { id?: string; minor?: boolean; children: ReactNode }) {
  return (
    <div className={minor ? 'panel minor' : 'panel'} id={id}>
      {children}
    </div>
  );
}
