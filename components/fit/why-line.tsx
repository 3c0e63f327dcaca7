/** Dots for the eye, and the reasons in words. public/fit.js writes the same. */
export function WhyLine({ pips, words }: { pips: readonly boolean[]; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <span className="why dotsep">
      {pips.length > 0 && (
        <span className="pips" aria-hidden="true">
          {pips.map((on, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name.
            <i key={i} className={on ? 'on' : ''} />
          ))}
        </span>
      )}
      {words.map((text) => (
        <span key={text}>{text}</span>
      ))}
    </span>
  );
}
