import { Button, ButtonLink } from '#components/ui/button';
import type { FacetGroup as FacetName, Facets } from '#lib/jobs/facets';
import type { Filter } from '#lib/jobs/filter';
import { countOf } from '#lib/number-text';
import { FacetGroup } from './facet-group.tsx';
import { FilterInputs } from './filter-inputs.tsx';

const GROUPS: readonly { name: FacetName; title: string; many: string; any?: string; open: boolean }[] = [
  { name: 'role', title: 'Role', many: 'roles', open: true },
  { name: 'workplace', title: 'Workplace', many: 'workplaces', open: true },
  { name: 'level', title: 'Level', many: 'levels', open: true },
  { name: 'type', title: 'Job type', many: 'types', open: true },
  { name: 'salary', title: 'Salary', many: 'amounts', any: 'Any pay', open: true },
  { name: 'skill', title: 'Skills', many: 'skills', open: true },
  { name: 'employer', title: 'Employer', many: 'employers', open: false },
  { name: 'posted', title: 'Posted', many: 'dates', any: 'Any time', open: false },
];

/** A column on wide screens; under 62rem a sheet over the page, opened by a link to `#filters`. */
export function FilterForm({ filter, facets, total }: { filter: Filter; facets: Facets; total: number }) {
  return (
    <form className="filters" id="filters" action="/jobs" aria-labelledby="filters-h">
      <div className="filters-head">
        <h2 id="filters-h">Filters</h2>
        <ButtonLink kind="quiet" className="close" href="#results">
          Close
        </ButtonLink>
      </div>
      <FilterInputs filter={filter} keep={['q', 'place', 'within', 'sort']} />
      {GROUPS.map((group) => (
        <FacetGroup key={group.name} options={facets[group.name]} {...group} />
      ))}
      <div className="filters-apply">
        <Button>{total === 0 ? 'Show jobs' : `Show ${countOf(total, 'job')}`}</Button>
      </div>
    </form>
  );
}
