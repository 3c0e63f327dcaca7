import { Button } from '#components/ui/button';
import type { Filter } from '#lib/jobs/filter';
import { FilterInputs } from './filter-inputs.tsx';
import { AnotherPlace, WhereField, WithinField } from './place-fields.tsx';
import { UnknownPlaces } from './unknown-places.tsx';
import { WordsField } from './words-field.tsx';

/** On the band of the home page; on the search page, with `filter`, it keeps what else is asked. */
export function SearchBar({ filter }: { filter?: Filter }) {
  return (
    <search>
      <form className={filter ? 'search flat' : 'search'} action="/jobs" aria-label="Jobs">
        <WordsField q={filter?.q} />
        <WhereField filter={filter} />
        {filter && <WithinField filter={filter} />}
        {filter && <FilterInputs filter={filter} keep={['role', 'workplace', 'type', 'level', 'salary', 'skill', 'employer', 'posted']} />}
        {filter ? <Button>Search</Button> : <Button kind="signal">Search jobs</Button>}
        {filter && <UnknownPlaces filter={filter} />}
        {filter && <AnotherPlace filter={filter} />}
      </form>
    </search>
  );
}

/** Searches to try, under the bar. */
export function TrySearches({ searches }: { searches: readonly { href: string; label: string }[] }) {
  return (
    <p className="hero-try">
      <span>Try</span>
      {searches.map((search) => (
        <a href={search.href} key={search.href}>
          {search.label}
        </a>
      ))}
    </p>
  );
}
