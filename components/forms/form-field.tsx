import { Check } from '#components/ui/check';
import { Field } from '#components/ui/field';
import { Fieldset } from '#components/ui/fieldset';
import { Input } from '#components/ui/input';
import { Select } from '#components/ui/select';
import { Textarea } from '#components/ui/textarea';
import type { FieldSpec, TextSpec } from '#lib/forms/field-spec';
import { type FormState, textOf, textsOf } from '#lib/forms/form-state';

/** One field with what was typed, once something was, and with its error. */
export function FormField({ field, state }: { field: FieldSpec; state: FormState }) {
  const error = state.errors[field.name];
  const typed = state.attempt > 0;
  switch (field.kind) {
    case 'line':
    case 'text':
    case 'place':
    case 'skills':
      return <TextField field={field} text={typed ? textOf(state.values, field.name) : field.value} state={state} />;
    case 'select':
      return (
        <Field id={field.name} label={field.label} hint={field.hint} error={error}>
          {(control) => (
            <Select
              {...control}
              name={field.name}
              options={field.options}
              defaultValue={typed ? textOf(state.values, field.name) : field.value}
            />
          )}
        </Field>
      );
    case 'radios': {
      const chosen = typed ? textOf(state.values, field.name) : field.value;
      return (
        <Fieldset id={field.name} legend={field.label} hint={field.hint} error={error}>
          <div className="checks">
            {field.options.map(({ value, label }) => (
              <Check type="radio" name={field.name} value={value} label={label} checked={value === chosen} key={value} />
            ))}
          </div>
        </Fieldset>
      );
    }
    case 'checks':
      return <Checks field={field} ticked={typed ? textsOf(state.values, field.name) : field.values} state={state} />;
    case 'grades':
      return <Grades field={field} state={state} />;
    case 'consent':
      return (
        <div className="consent">
          <label className="check">
            <input
              type="checkbox"
              id={field.name}
              name={field.name}
              value="yes"
              defaultChecked={textOf(state.values, field.name) === 'yes'}
              {...(error && { 'aria-invalid': true, 'aria-describedby': `${field.name}-error` })}
            />
            <span>
              {field.label} <span className="muted">Read</span>{' '}
              {field.links.map(({ href, label }, at) => (
                <span key={href}>
                  {at > 0 && ' and '}
                  <a href={href}>{label}</a>
                </span>
              ))}
              .
            </span>
          </label>
          {error && (
            <span className="error-text" id={`${field.name}-error`}>
              {error}
            </span>
          )}
        </div>
      );
  }
}

type Of<Kind extends FieldSpec['kind']> = Extract<FieldSpec, { kind: Kind }>;

/** Suggestions for a place come by /suggest-places.js, which nothing waits for. */
function TextField({ field, text, state }: { field: TextSpec; text: string; state: FormState }) {
  const { kind, name, label, hint, most, autoComplete, inputMode, type } = field;
  const offers = state.errors[name] ? (state.offers?.[name] ?? []) : [];
  return (
    <div>
      <Field id={name} label={label} hint={hint} error={state.errors[name]}>
        {(control) =>
          kind === 'text' ? (
            <Textarea {...control} name={name} defaultValue={text} maxLength={most} />
          ) : (
            <Input
              {...control}
              type={type}
              name={name}
              defaultValue={text}
              maxLength={most}
              autoComplete={kind === 'line' ? autoComplete : 'off'}
              inputMode={inputMode}
            />
          )
        }
      </Field>
      {kind === 'place' && <script src="/suggest-places.js" async />}
      {offers.length > 0 && (
        <Fieldset id={`${name}-offers`} legend="Did you mean">
          <div className="checks">
            {offers.map((offer) =>
              kind === 'place' ? (
                <Check type="radio" name="offer" {...offer} key={offer.value} />
              ) : (
                <Check name="skill" {...offer} key={offer.value} />
              ),
            )}
          </div>
        </Fieldset>
      )}
    </div>
  );
}

function Checks({ field, ticked, state }: { field: Of<'checks'>; ticked: readonly string[]; state: FormState }) {
  // What stands as a row among the grades is not to be ticked as well.
  const graded = field.name === 'skill' ? (state.offers?.held ?? []) : [];
  const boxes = (options: Of<'checks'>['groups'][number]['options']) => (
    <div className="checks">
      {options
        .filter(({ value }) => !graded.some((row) => row.value === value))
        .map((option) => (
          <Check name={field.name} {...option} checked={ticked.includes(option.value)} key={option.value} />
        ))}
    </div>
  );
  return (
    <Fieldset id={field.name} legend={field.label} hint={field.hint} error={state.errors[field.name]}>
      {field.groups.map(({ title, options }) =>
        title === undefined ? (
          <div key="all">{boxes(options)}</div>
        ) : (
          <fieldset className="check-group" key={title}>
            <legend className="small">{title}</legend>
            {boxes(options)}
          </fieldset>
        ),
      )}
    </Fieldset>
  );
}

/** What was typed of a row counts even when the row is gone from what is saved; a row that is new there stays as it is. */
function Grades({ field, state }: { field: Of<'grades'>; state: FormState }) {
  const typed = textsOf(state.values, field.name);
  const shown = new Set(field.rows.map(({ slug }) => slug));
  const gone = (state.offers?.[field.name] ?? [])
    .filter(({ value }) => !shown.has(value))
    .map(({ value, label }) => ({ slug: value, label }));
  return (
    <Fieldset id={field.name} legend={field.label} hint={field.hint} error={state.errors[field.name]}>
      <div className="grades">
        {[...field.rows, ...gone].map(({ slug, label, ...saved }) => (
          <div className="grade" key={slug}>
            <label htmlFor={`grade-${slug}`}>{label}</label>
            <Select
              id={`grade-${slug}`}
              name={field.name}
              defaultValue={typed.find((text) => text.startsWith(`${slug}:`)) ?? ('value' in saved ? `${slug}:${saved.value}` : undefined)}
              options={field.options.map((option) => ({ ...option, value: `${slug}:${option.value}` }))}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
