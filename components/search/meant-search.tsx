import type { OfferedSearch } from '#lib/jobs/count-searches';
import { countOf, countText } from '#lib/number-text';

/** The search with filters that the words may mean, beside the one for the words. */
export function MeantSearch({ meant }: { meant: OfferedSearch }) {
  return (
    <p className="note">
      Did you mean <a href={meant.href}>{meant.label}</a>? That finds {foundWords(meant)}.
    </p>
  );
}

/** "1 job", "10,000+ jobs" */
export function foundWords({ count, capped }: OfferedSearch): string {
  return capped ? `${countText(count)}+ jobs` : countOf(count, 'job');
}
