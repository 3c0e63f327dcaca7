import { NotFoundBody } from '#components/not-found-body';
import { placeBySlug } from '#lib/geo/find-place';
import { toHref } from '#lib/jobs/filter';
import { filterSubject } from '#lib/jobs/filter-words';
import { type Hub, hubSearch } from '#lib/jobs/hub';
import { findRole } from '#lib/roles/role';

/** Stands where a hub would that is unknown, or has no live job today: then it leads to the search around its place. */
export function NoSuchHub({ hub }: { hub: Hub | null }) {
  const role = findRole(hub?.role);
  if (hub?.place && placeBySlug(hub.place)) {
    const around = hubSearch(hub);
    return (
      <NotFoundBody
        title={`No ${role ? `${role.name} ` : ''}jobs here today`}
        text={`No live ${role ? `${role.name} ` : ''}job names this place. Others may be open not far away, and new ones come every day.`}
        href={toHref(around)}
        label={`Search ${filterSubject(around)}`}
      />
    );
  }
  return (
    <NotFoundBody
      title="No jobs at this address"
      text={
        hub === null
          ? 'The address may have a slip in it: we know no such role or place.'
          : 'There is no live job of this role today, or we know no such place. New ones come every day.'
      }
      href="/jobs"
      label="Search live jobs"
    />
  );
}
