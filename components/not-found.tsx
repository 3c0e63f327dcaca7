import { notFound } from 'next/navigation';
import { type ReactNode, Suspense } from 'react';

/**
 * Makes the answer a 404 whose body is `children`. `notFound()` alone would leave the document empty until script runs; as
 * the fallback of what throws, the body is in the document. Only for the case that nothing is there: around a large page
 * that was found, React would put the content out of line and swap it in by script.
 */
export function NotFound({ children }: { children: ReactNode }) {
  return (
    <Suspense fallback={children}>
      <Throws />
    </Suspense>
  );
}

function Throws(): never {
  notFound();
}
