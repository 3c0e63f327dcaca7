'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

/** The address that this document showed last; undefined until it has shown one. */
let shown: string | undefined;

/**
 * Where an action leads on to another page within the same document, the focus goes along: to the part that the address names,
 * or to the start of the content. Without it Tab would go on from a button that is no longer there.
 */
export function Arrival() {
  const path = usePathname();
  const query = useSearchParams().toString();
  useEffect(() => {
    const here = `${path}?${query}`;
    if (shown !== undefined && shown !== here) {
      const named = document.getElementById(location.hash.slice(1));
      const target = named ?? document.querySelector('main');
      if (target && target.tabIndex < 0) target.tabIndex = -1;
      target?.focus({ preventScroll: true });
    }
    shown = here;
  }, [path, query]);
  return null;
}
