import { FieldsForm } from '#components/forms/fields-form';
import type { FormState } from '#lib/forms/form-state';

type AskFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  to?: string;
  label?: string;
  hint?: string;
};

/** One address, to which a link and a code are sent. */
export function AskForm({ action, to, label = 'Send me a link', hint = 'We send a link and a code there. No password.' }: AskFormProps) {
  return (
    <FieldsForm
      action={action}
      hidden={to === undefined ? {} : { to }}
      fields={[{ kind: 'line', type: 'email', name: 'email', label: 'E-mail address', hint, value: '', most: 254, autoComplete: 'email' }]}
      submit={label}
    />
  );
}
