import { FilterInputs } from '#components/search/filter-inputs';
import { AnotherPlace, WhereField, WithinField } from '#components/search/place-fields';
import { UnknownPlaces } from '#components/search/unknown-places';
import { WordsField } from '#components/search/words-field';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/check';
import { Chip, Chips } from '#components/ui/chips';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { type EmployerNames, searchHref, soughtTitle } from '#lib/alerts/alert-words';
import { FILTER_KEYS, type Filter, hasFilters, SALARY_STEPS, without } from '#lib/jobs/filter';
import { salaryWords, valueWords } from '#lib/jobs/filter-words';
import { EMPLOYMENT_TYPE_NAMES, EMPLOYMENT_TYPES, WORKPLACE_NAMES, WORKPLACES } from '#lib/jobs/job';
import { LEVEL_NAMES, LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';

type SearchEditorProps = {
  filter: Filter;
  employerNames: EmployerNames;
  /** About how many jobs it brings, in words. */
  pace: string;
  /** The page that this stands on, which shows the search of its query string. */
  path: string;
  /** What else the page is asked. */
  keep?: Readonly<Record<string, string>>;
};

/** What an alert looks for: in words, by conditions that can be taken away, and as a form that asks the page for another search. */
export function SearchEditor({ filter, employerNames, pace, path, keep = {} }: SearchEditorProps) {
  const href = (other: Filter) => searchHref(path, keep, other);
  const unknown = filter.unknownPlaces.length > 0;
  return (
    <>
      <p className="sought">{soughtTitle(filter, employerNames)}</p>
      {hasFilters(filter) && (
        <Chips>
          {FILTER_KEYS.flatMap((key) =>
            [filter[key]]
              .flat()
              .map((value) =>
                value === null || value === '' ? null : (
                  <Chip
                    key={`${key}=${value}`}
                    href={href(without(filter, key, String(value)))}
                    label={valueWords(key, value, employerNames)}
                  />
                ),
              ),
          )}
        </Chips>
      )}
      <p className="note">
        <b className="pace">{pace}</b>, going by the jobs that were posted in the last 30 days.
      </p>
      <details className="fold" open={unknown}>
        <summary>Change what it looks for</summary>
        <form className="alert-search" action={path} aria-label="What the alert looks for">
          {Object.entries(keep).map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
          <FilterInputs filter={filter} keep={['skill', 'employer']} />
          <WordsField q={filter.q} />
          <WhereField filter={filter} />
          <WithinField filter={filter} />
          <Field id="salary" label="Salary">
            {(control) => (
              <Select {...control} name="salary" defaultValue={String(filter.salary ?? '')} options={salaries(filter.salary)} />
            )}
          </Field>
          <UnknownPlaces filter={filter} href={href} so="Choose one, or leave the field empty: then the alert can be kept." />
          <AnotherPlace filter={filter} />
          <div className="alert-groups">
            <Group name="role" title="Role" held={filter.role} options={ROLES.map(({ slug, name }) => [slug, name])} />
            <Group name="level" title="Level" held={filter.level} options={LEVELS.map((level) => [level, LEVEL_NAMES[level]])} />
            <Group
              name="workplace"
              title="Workplace"
              held={filter.workplace}
              options={WORKPLACES.map((one) => [one, WORKPLACE_NAMES[one]])}
            />
            <Group
              name="type"
              title="Job type"
              held={filter.type}
              options={EMPLOYMENT_TYPES.map((one) => [one, EMPLOYMENT_TYPE_NAMES[one]])}
            />
          </div>
          <Button kind="quiet">Show this search</Button>
        </form>
      </details>
    </>
  );
}

type GroupProps = { name: string; title: string; held: readonly string[]; options: readonly (readonly [value: string, label: string])[] };

function Group({ name, title, held, options }: GroupProps) {
  return (
    <details className="facet" open={held.length > 0}>
      <summary>{title}</summary>
      <fieldset>
        <legend className="vh">{title}</legend>
        {options.map(([value, label]) => (
          <Check name={name} value={value} label={label} checked={held.includes(value)} key={value} />
        ))}
      </fieldset>
    </details>
  );
}

function salaries(asked: number | null) {
  const steps = [...new Set([...SALARY_STEPS, ...(asked === null ? [] : [asked])])].sort((a, b) => a - b);
  return [{ value: '', label: 'Any pay' }, ...steps.map((step) => ({ value: String(step), label: salaryWords(step) }))];
}
