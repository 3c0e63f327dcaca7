import { Button } from '#components/ui/button';
import { Select } from '#components/ui/select';
import { FILTER_KEYS, type Filter, hasDistance, SORTS, type Sort } from '#lib/jobs/filter';
import { FilterInputs } from './filter-inputs.tsx';

const LABELS: Record<Sort, string> = { relevance: 'Best match', newest: 'Newest', salary: 'Highest pay', nearest: 'Nearest' };

const KEPT = [...FILTER_KEYS, 'within'] as const;

export function SortForm({ filter }: { filter: Filter }) {
  const useful: Record<Sort, boolean> = { relevance: filter.q !== '', newest: true, salary: true, nearest: hasDistance(filter.place) };
  const options = SORTS.filter((sort) => useful[sort] || sort === filter.sort).map((value) => ({ value, label: LABELS[value] }));
  return (
    <form className="sort" action="/jobs" aria-label="Order of results">
      <FilterInputs filter={filter} keep={KEPT} />
      <label htmlFor="sort">Sort by</label>
      <Select id="sort" name="sort" defaultValue={filter.sort} options={options} />
      <Button kind="quiet">Sort</Button>
    </form>
  );
}
