import { foundWords } from '#components/search/meant-search';
import { EmptyState } from '#components/ui/empty-state';
import { Row, Rows } from '#components/ui/rows';
import type { OfferedSearch } from '#lib/jobs/count-searches';

/** Nothing kept yet: says what will stand here, and where to find it, with how much there is. */
export function NothingYet({ title, text, offers }: { title: string; text: string; offers: readonly OfferedSearch[] }) {
  return (
    <EmptyState title={title}>
      <p className="muted">{text}</p>
      <Rows>
        {offers.map((search) => (
          <Row href={search.href} label={search.label} figure={foundWords(search)} key={search.href} />
        ))}
      </Rows>
    </EmptyState>
  );
}
