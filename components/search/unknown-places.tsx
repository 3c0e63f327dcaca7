import { findPlace } from '#lib/geo/find-place';
import { type Filter, toHref, withValue } from '#lib/jobs/filter';
import { placeName } from '#lib/jobs/filter-words';
import { PLACE_ERROR } from './place-fields.tsx';

type UnknownPlacesProps = {
  filter: Filter;
  /** Of the page with another filter. */
  href?: (filter: Filter) => string;
  /** What follows from it; else where was looked instead. */
  so?: string;
};

/** Says which places nobody knows, offers those of nearly the same name, and where was looked instead. */
export function UnknownPlaces({ filter, href = toHref, so }: UnknownPlacesProps) {
  if (filter.unknownPlaces.length === 0) return null;
  return (
    <div className="search-error" id={PLACE_ERROR}>
      {filter.unknownPlaces.map((text) => (
        <p key={text}>
          <b>We know no place called “{text}”.</b> <Offers filter={filter} text={text} href={href} />
        </p>
      ))}
      <p>
        {so ??
          (filter.place.length > 0 ? 'The search looks near the other places only.' : 'Until you choose one, the search looks everywhere.')}
      </p>
    </div>
  );
}

function Offers({ filter, text, href }: Required<Pick<UnknownPlacesProps, 'filter' | 'href'>> & { text: string }) {
  const found = findPlace(text);
  const offers = 'offers' in found ? found.offers : [];
  if (offers.length === 0) return 'Try the name of a town near it, or the first half of a postcode.';
  return (
    <>
      Did you mean{' '}
      {offers.map(({ slug }, at) => (
        <span key={slug}>
          {at === 0 ? '' : at === offers.length - 1 ? ' or ' : ', '}
          <a href={href(withValue({ ...filter, unknownPlaces: filter.unknownPlaces.filter((one) => one !== text) }, 'place', slug))}>
            {placeName(slug)}
          </a>
        </span>
      ))}
      ?
    </>
  );
}
