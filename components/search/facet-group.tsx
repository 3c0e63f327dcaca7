import { Check } from '#components/ui/check';
import type { Facet, FacetGroup as FacetName } from '#lib/jobs/facets';

/** A list up to this long is shown whole; of a longer one the first few, and the rest on request. */
const WHOLE = 6;
const FIRST = 4;
/** What is behind these is better typed than looked for; it costs every page its bytes. */
const MOST = 40;

type FacetGroupProps = {
  name: FacetName;
  title: string;
  options: readonly Facet[];
  /** "roles", as in "9 more roles". */
  many: string;
  /** For a choice of one: the words for not choosing. */
  any?: string;
  open: boolean;
};

/** One question of the filter form. Options nobody could use are gone, unless they are chosen. */
export function FacetGroup({ name, title, options, many, any, open }: FacetGroupProps) {
  const usable = options
    .filter((option) => option.value !== '' && (option.count > 0 || option.selected))
    .filter((option, index) => index < MOST || option.selected);
  if (usable.length === 0) return null;
  const chosen = usable.some((option) => option.selected);
  const first = usable.length > WHOLE ? usable.slice(0, FIRST) : usable;
  const rest = usable.slice(first.length);
  const type = any === undefined ? 'checkbox' : 'radio';
  const check = ({ value, label, count, selected }: Facet) => (
    <Check type={type} name={name} value={value} label={label} count={count} checked={selected} key={value} />
  );
  return (
    <details className="facet" open={open || chosen}>
      <summary>{title}</summary>
      <fieldset>
        <legend className="vh">{title}</legend>
        {any !== undefined && <Check type="radio" name={name} value="" label={any} checked={!chosen} />}
        {first.map(check)}
        {rest.length > 0 && (
          <details className="more" open={rest.some((option) => option.selected)}>
            <summary>
              {rest.length} more {many}
            </summary>
            {rest.map(check)}
          </details>
        )}
      </fieldset>
    </details>
  );
}
