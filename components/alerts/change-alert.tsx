import { FieldsForm } from '#components/forms/fields-form';
import { ButtonLink } from '#components/ui/button';
import { Part } from '#components/ui/section';
import { askedSearch } from '#lib/alerts/alert';
import { frequencyField } from '#lib/alerts/alert-forms';
import type { EmployerNames } from '#lib/alerts/alert-words';
import type { SeenAlert } from '#lib/alerts/seen-alert';
import type { FormState } from '#lib/forms/form-state';
import type { Filter } from '#lib/jobs/filter';
import { SearchEditor } from './search-editor.tsx';

type ChangeAlertProps = {
  alert: SeenAlert;
  /** As it is kept, or as it is being changed. */
  filter: Filter;
  employerNames: EmployerNames;
  pace: string;
  path: string;
  token?: string;
  change: (before: FormState, form: FormData) => Promise<FormState>;
};

/** In place of the list, while one alert is changed. */
export function ChangeAlert({ alert, filter, employerNames, pace, path, token, change }: ChangeAlertProps) {
  const id = String(alert.id);
  return (
    <>
      <Part id="change" title="Change this alert">
        <SearchEditor filter={filter} employerNames={employerNames} pace={pace} path={path} keep={{ change: id, edited: '1' }} />
      </Part>
      {filter.unknownPlaces.length === 0 && (
        <Part id="often" title="How it comes">
          <FieldsForm
            action={change}
            hidden={{ alert: id, search: askedSearch(filter), ...(token && { token }) }}
            fields={[frequencyField(alert.frequency)]}
            submit="Save changes"
          >
            <ButtonLink kind="quiet" href={path}>
              Cancel
            </ButtonLink>
          </FieldsForm>
        </Part>
      )}
    </>
  );
}
