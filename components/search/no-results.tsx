import { EmptyState } from '#components/ui/empty-state';
import { Row, Rows } from '#components/ui/rows';
import type { OfferedSearch } from '#lib/jobs/count-searches';
import { countOf } from '#lib/number-text';
import { foundWords } from './meant-search.tsx';

type NoResultsProps = {
  /** "jobs for “COBOL” within 5 miles of Alnwick", as after "no". */
  what: string;
  /** How many live jobs were looked through. */
  looked: number;
  wider: readonly OfferedSearch[];
};

/** Nothing found: what was looked for, and wider searches with what each would find. */
export function NoResults({ what, looked, wider }: NoResultsProps) {
  return (
    <EmptyState title="Try a wider search">
      <p className="muted">
        We looked at {countOf(looked, 'live job')} and found no {what}.{wider.length > 0 && ' Small changes that would find something:'}
      </p>
      {wider.length > 0 && (
        <Rows>
          {wider.map((search) => (
            <Row key={search.href} href={search.href} label={search.label} figure={foundWords(search)} />
          ))}
        </Rows>
      )}
    </EmptyState>
  );
}
