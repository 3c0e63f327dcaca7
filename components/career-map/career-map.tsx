import { countOf } from '#lib/number-text';
import { careerMap, localMap } from '#lib/roles/career-map';
import { LEADING, RADIUS } from '#lib/roles/career-map-labels';
import type { MapLine, MapStation, Walkway, Zone } from '#lib/roles/career-map-layout';
import { type Counts, liveJobs } from './counts.ts';

/**
 * The career map as a drawing; with `here` (a role's slug) the part that matters to that role. It is for the eye and the
 * pointer only: `LineDiagrams` says the same in words and must stand beside it. Stations of roles in `guides` lead there.
 */
export function CareerMap({ counts, here, guides }: { counts: Counts; here?: string; guides: ReadonlySet<string> }) {
  const map = here === undefined ? careerMap() : localMap(here);
  return (
    <svg className="metro" viewBox={`0 0 ${map.width} ${map.height}`} aria-hidden="true" focusable="false">
      {map.zones.map((zone, i) => (
        <ZoneBand key={zone.name} zone={zone} height={map.height} shaded={i % 2 === 0} />
      ))}
      {map.lines.map((line) => (
        <path key={line.track} className={`metro-line ln-${line.track}`} d={line.d} />
      ))}
      {map.walkways.map((walkway) => (
        <WalkwayBar key={walkway.d} walkway={walkway} />
      ))}
      {map.lines.map((line) => (
        <LineBadge key={line.track} line={line} />
      ))}
      {map.stations.map((station) => (
        <Station
          key={station.slug}
          station={station}
          count={liveJobs(counts, station.slug)}
          linked={guides.has(station.slug) && station.ring !== 'here'}
        />
      ))}
    </svg>
  );
}

function ZoneBand({ zone, height, shaded }: { zone: Zone; height: number; shaded: boolean }) {
  return (
    <>
      {shaded && <rect className="metro-zone" x={zone.x} y="0" width={zone.width} height={height} />}
      <text className="metro-zone-label" x={zone.x + zone.width / 2} y="24" textAnchor="middle">
        {zone.name}
      </text>
    </>
  );
}

function WalkwayBar({ walkway }: { walkway: Walkway }) {
  return (
    <>
      <path className="metro-walk-out" d={walkway.d} />
      <path className="metro-walk-in" d={walkway.d} />
    </>
  );
}

function LineBadge({ line: { track, name, badge } }: { line: MapLine }) {
  return (
    <g className={`metro-badge ln-${track}`}>
      <rect x={badge.x} y={badge.y - 13} width={badge.width} height="26" rx="3" />
      <text x={badge.x + badge.width / 2} y={badge.y + 5} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

const RING_CLASS: Record<MapStation['ring'], string> = { plain: '', change: ' is-change', here: ' is-here' };

function Station({ station, count, linked }: { station: MapStation; count: number; linked: boolean }) {
  const { x, y, ring, track, label } = station;
  const mark = (
    <>
      <circle className={`metro-stop${ring === 'plain' ? ` ln-${track}` : RING_CLASS[ring]}`} cx={x} cy={y} r={RADIUS[ring]} />
      {ring === 'here' && <circle className="metro-here-dot" cx={x} cy={y} r="4" />}
      <text className={ring === 'here' ? 'metro-label is-here' : 'metro-label'} textAnchor={label.anchor}>
        {label.rows.map((row, i) => (
          <tspan key={row} x={label.x} y={label.y + i * LEADING}>
            {row}
          </tspan>
        ))}
        <tspan className="metro-meta" x={label.x} y={label.y + label.rows.length * LEADING}>
          {ring === 'here' ? 'You are here' : countOf(count, 'job')}
        </tspan>
      </text>
    </>
  );
  if (!linked) return <g>{mark}</g>;
  return (
    <a href={`/roles/${station.slug}`} tabIndex={-1}>
      {mark}
    </a>
  );
}
