import { ButtonLink } from '#components/ui/button';
import { Chip, Chips } from '#components/ui/chips';
import type { Facets } from '#lib/jobs/facets';
import { defaultSort, EMPTY_FILTER, FILTER_KEYS, type Filter, toHref, without } from '#lib/jobs/filter';
import { placeName, postedWords, salaryWords } from '#lib/jobs/filter-words';

const KEYS = FILTER_KEYS.filter((key) => key !== 'q');

/** One link per active filter, which removes it. What is typed stands in the search bar instead. */
export function ActiveChips({ filter, facets }: { filter: Filter; facets: Facets }) {
  const active = KEYS.flatMap((key) =>
    [filter[key]].flat().flatMap((value) => (value === null ? [] : [{ key, value: String(value), label: label(facets, key, value) }])),
  );
  return (
    <Chips>
      <ButtonLink kind="quiet" className="filters-open" href="#filters">
        Filters{active.length > 0 && ` (${active.length})`}
      </ButtonLink>
      {active.map(({ key, value, label }) => (
        <Chip key={`${key}=${value}`} href={toHref(without(filter, key, value))} label={label} />
      ))}
      {active.length > 0 && (
        <a className="clear" href={toHref(cleared(filter))}>
          Clear filters
        </a>
      )}
    </Chips>
  );
}

/** The words and their order stay. */
function cleared({ q, sort }: Filter): Filter {
  return { ...EMPTY_FILTER, q, sort: sort === 'nearest' ? defaultSort(q) : sort };
}

function label(facets: Facets, key: (typeof KEYS)[number], value: string | number): string {
  if (key === 'place') return placeName(String(value));
  if (key === 'salary') return salaryWords(Number(value));
  if (key === 'posted') return capital(postedWords(Number(value)));
  return facets[key].find((option) => option.value === value)?.label ?? String(value);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
