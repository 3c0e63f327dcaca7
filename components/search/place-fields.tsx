import { Field, type FieldControl } from '#components/ui/field';
import { Input } from '#components/ui/input';
import { Select } from '#components/ui/select';
import { type Filter, RADII, USUAL_RADIUS } from '#lib/jobs/filter';
import { placeName } from '#lib/jobs/filter-words';

const PLACEHOLDER = 'Town or postcode';

/** The id of the words that say that a place is unknown. */
export const PLACE_ERROR = 'place-error';

/**
 * Where to look. One place stands in the field, to be changed by typing; of several each has its chip, and is kept while
 * the field adds one more. What names no place stays in the field as typed.
 */
export function WhereField({ filter }: { filter?: Filter }) {
  const [unknown] = filter?.unknownPlaces ?? [];
  const own = filter ? placeInField(filter) : null;
  const kept = filter?.place.filter((slug) => slug !== own) ?? [];
  return (
    <>
      {kept.map((slug) => (
        <input type="hidden" name="place" value={slug} key={slug} />
      ))}
      <Field id="place" label="Where">
        {(control) => (
          <PlaceInput
            control={{ ...control, ...(unknown && { 'aria-invalid': true, 'aria-describedby': PLACE_ERROR }) }}
            text={unknown ?? (own ? placeName(own) : '')}
            placeholder={kept.length > 0 ? 'Add another place' : PLACEHOLDER}
          />
        )}
      </Field>
    </>
  );
}

/** Suggestions come by /suggest-places.js, which only pages with such a field load, and which none waits for. */
function PlaceInput({ control, text, placeholder }: { control: FieldControl; text: string; placeholder: string }) {
  return (
    <>
      <Input
        {...control}
        name="place"
        defaultValue={text}
        placeholder={placeholder}
        maxLength={100}
        autoComplete="off"
        enterKeyHint="search"
      />
      <script src="/suggest-places.js" async />
    </>
  );
}

/** Beside the one place in the field: a field for a second. */
export function AnotherPlace({ filter }: { filter: Filter }) {
  if (placeInField(filter) === null) return null;
  return (
    <details className="more another">
      <summary>Add another place</summary>
      <Field id="place-2" label="Or near">
        {(control) => <PlaceInput control={control} text="" placeholder={PLACEHOLDER} />}
      </Field>
    </details>
  );
}

/** The usual distance is sent as nothing, and so stays out of the address. */
export function WithinField({ filter }: { filter: Filter }) {
  const options = RADII.map((miles) => ({ value: miles === USUAL_RADIUS ? '' : String(miles), label: `${miles} miles` }));
  return (
    <Field id="within" label="Within">
      {(control) => (
        <Select {...control} name="within" defaultValue={filter.within === USUAL_RADIUS ? '' : String(filter.within)} options={options} />
      )}
    </Field>
  );
}

function placeInField({ place, unknownPlaces }: Filter): string | null {
  return unknownPlaces.length === 0 && place.length === 1 ? (place[0] ?? null) : null;
}
