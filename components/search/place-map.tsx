import { Fold } from '#components/ui/fold';
import { Row, Rows } from '#components/ui/rows';
import { type Filter, takesRemote, toHref } from '#lib/jobs/filter';
import { LABEL_SIZE, MAP, type MapPlace, type PlaceCount, placesOnMap } from '#lib/jobs/place-map';
import { countOf, countText } from '#lib/number-text';

/** As long a list is shown at once; of a longer one the rest on request. */
const FIRST = 12;

/**
 * Where the jobs are, folded away above their list. The drawing is for the eye and the pointer only: the list of places
 * beside it has the same links in words.
 */
export function PlaceMap({ places, filter }: { places: readonly PlaceCount[]; filter: Filter }) {
  if (places.length === 0) return null;
  const [first, rest] = [places.slice(0, FIRST), places.slice(FIRST)];
  return (
    <Fold summary="Map: where these jobs are">
      <div className="place-map">
        <svg className="places" viewBox={`0 0 ${MAP.width} ${MAP.height}`} fontSize={LABEL_SIZE} aria-hidden="true" focusable="false">
          {MAP.outline && <path className="places-land" d={MAP.outline} />}
          {placesOnMap(places).map((place) => (
            <Spot key={place.slug} place={place} here={filter.place.includes(place.slug)} href={hrefAt(filter, place)} />
          ))}
        </svg>
        <div>
          <Places places={first} filter={filter} />
          {rest.length > 0 && (
            <details className="more">
              <summary>{countOf(rest.length, 'more place')}</summary>
              <Places places={rest} filter={filter} />
            </details>
          )}
          <p className="xs muted">
            Jobs that name each place; some name several. A search there takes in {filter.within} miles around it
            {takesRemote(filter) && ', and remote jobs'}.
          </p>
        </div>
      </div>
    </Fold>
  );
}

function Places({ places, filter }: { places: readonly PlaceCount[]; filter: Filter }) {
  return (
    <Rows small>
      {places.map((place) => (
        <Row key={place.slug} href={hrefAt(filter, place)} label={place.name} figure={countOf(place.count, 'job')} />
      ))}
    </Rows>
  );
}

function Spot({ place: { name, count, x, y, r, label }, here, href }: { place: MapPlace; here: boolean; href: string }) {
  return (
    <a className={here ? 'is-here' : undefined} href={href} tabIndex={-1}>
      {!label && <title>{`${name}, ${countOf(count, 'job')}`}</title>}
      <circle cx={x} cy={y} r={r} />
      {label && (
        <text x={label.x} y={label.y} textAnchor={label.anchor}>
          {name} {countText(count)}
        </text>
      )}
    </a>
  );
}

/** The same search at one place, in place of any other. */
function hrefAt(filter: Filter, { slug }: PlaceCount): string {
  return toHref({ ...filter, place: [slug], page: 1 });
}
