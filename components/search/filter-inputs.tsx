import { type Filter, toHref } from '#lib/jobs/filter';

/** Carries these parts of the filter along in a form that asks for the others. */
export function FilterInputs({ filter, keep }: { filter: Filter; keep: readonly (keyof Filter)[] }) {
  const params = new URL(toHref(filter), 'http://form').searchParams;
  return [...params]
    .filter(([key]) => (keep as readonly string[]).includes(key))
    .map(([key, value]) => <input type="hidden" name={key} value={value} key={`${key}=${value}`} />);
}
