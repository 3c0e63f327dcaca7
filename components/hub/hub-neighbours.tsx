import { Row, Rows } from '#components/ui/rows';
import { type Hub, hubPath } from '#lib/jobs/hub';
import type { HubFigures } from '#lib/jobs/hub-figures';
import { countOf, countText } from '#lib/number-text';
import { region } from '#lib/region';
import { trackName } from '#lib/roles/role';

/** Beside a hub: who hires, places near, other roles, and the wider hubs. Each list is left out when it is empty. */
export function HubNeighbours({ hub, figures }: { hub: Hub; figures: HubFigures }) {
  const { role, place } = figures;
  return (
    <>
      <List
        title="Who is hiring"
        rows={figures.employers.map(({ slug, name, count }) => ({
          href: `/employers/${slug}`,
          label: name,
          figure: countOf(count, 'job'),
        }))}
      />
      <List
        title={place ? (role ? 'The same role near here' : 'Places near here') : 'Where the jobs are'}
        rows={figures.places.map(({ slug, name, count, miles }) => ({
          href: hubPath({ role: hub.role, place: slug }),
          label: name,
          figure: miles === null ? countOf(count, 'job') : `${countOf(count, 'job')}, ${countOf(miles, 'mile')}`,
        }))}
      />
      <List
        title={
          place
            ? role
              ? `Other roles in ${place.name}`
              : `Roles in ${place.name}`
            : `More on the ${role ? trackName(role.track) : ''} line`
        }
        rows={figures.roles.map(({ slug, name, count }) => ({
          href: hubPath({ role: slug, place: hub.place }),
          label: name,
          figure: countOf(count, 'job'),
        }))}
      />
      <List title="Wider" rows={wider(figures)} />
    </>
  );
}

type ListRow = { href: string; label: string; figure?: string };

function List({ title, rows }: { title: string; rows: readonly ListRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h2 className="side-title">{title}</h2>
      <Rows>
        {rows.map((row) => (
          <Row key={row.href} {...row} />
        ))}
      </Rows>
    </div>
  );
}

function wider({ role, place, everywhere }: HubFigures): ListRow[] {
  return [
    ...(role && place && everywhere !== null
      ? [
          { href: hubPath({ role: role.slug }), label: `${role.name} jobs in ${region.name}`, figure: countText(everywhere) },
          { href: hubPath({ place: place.slug }), label: `All tech jobs in ${place.name}` },
        ]
      : []),
    { href: '/jobs', label: 'All live jobs' },
    { href: '/salaries', label: 'Salaries by role and place' },
  ];
}
