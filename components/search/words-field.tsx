import { Field } from '#components/ui/field';
import { Input } from '#components/ui/input';

/** What a search looks for, in words. */
export function WordsField({ q }: { q?: string | undefined }) {
  return (
    <Field id="q" label="What">
      {(control) => (
        <Input
          {...control}
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Job title, skill or employer"
          maxLength={200}
          enterKeyHint="search"
        />
      )}
    </Field>
  );
}
