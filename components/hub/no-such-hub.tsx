import { NotFoundBody } from '#components/not-found-body';
import { type Hub, hubPath } from '#lib/jobs/hub';
import { findRole } from '#lib/roles/role';

/** Stands where a hub would that is unknown, or has no live job today. */
export function NoSuchHub({ hub }: { hub: Hub | null }) {
  const role = findRole(hub?.role);
  if (role && hub?.place) {
    return (
      <NotFoundBody
        title={`No ${role.name} jobs here today`}
        text={`No live ${role.name} job names this place. Others may be open not far away, and new ones come every day.`}
        href={hubPath({ role: role.slug })}
        label={`${role.name} jobs everywhere`}
      />
    );
  }
  return (
    <NotFoundBody
      title="No jobs at this address"
      text={
        hub === null
          ? 'The address may have a slip in it: we know no such role or place.'
          : 'There is no live job of this role, or none that names this place, today. New ones come every day.'
      }
      href="/jobs"
      label="Search live jobs"
    />
  );
}
