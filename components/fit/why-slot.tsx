/**
 * Where public/fit.js says how a job fits the one who is signed in; empty for all others. `whole`: with every reason.
 * Inner HTML of our own making, so that the framework leaves alone what the script puts there.
 */
export function WhySlot({ slug, whole = false }: { slug: string; whole?: boolean }) {
  return (
    <>
      <span
        className="why dotsep"
        data-fit={slug}
        data-fit-whole={whole || undefined}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
      <script src="/fit.js" async />
    </>
  );
}
