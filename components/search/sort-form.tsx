import { Button } from '#components/ui/button';
import { Select } from '#components/ui/select';
import { FILTER_KEYS, type Filter } from '#lib/jobs/filter';
import { FilterInputs } from './filter-inputs.tsx';

const OPTIONS = [
  { value: 'relevance', label: 'Best match' },
  { value: 'newest', label: 'Newest' },
  { value: 'salary', label: 'Highest pay' },
];

export function SortForm({ filter }: { filter: Filter }) {
  return (
    <form className="sort" action="/jobs" aria-label="Order of results">
      <FilterInputs filter={filter} keep={FILTER_KEYS} />
      <label htmlFor="sort">Sort by</label>
      <Select id="sort" name="sort" defaultValue={filter.sort} options={filter.q ? OPTIONS : OPTIONS.slice(1)} />
      <Button kind="quiet">Sort</Button>
    </form>
  );
}
