import { Field } from './field.tsx';

/** Chooses one file. `accept` helps to find it and decides nothing. */
export function FileField({
  id,
  label,
  hint,
  accept,
  error,
}: {
  id: string;
  label: string;
  hint?: string;
  accept: string;
  error?: string;
}) {
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => <input {...control} type="file" className="input file" name={id} accept={accept} />}
    </Field>
  );
}
