import { countOf } from '#lib/number-text';
import { careerMap, localMap } from '#lib/roles/career-map';
import type { MapLine, MapStation } from '#lib/roles/career-map-layout';
import { LEVEL_NAMES } from '#lib/roles/level';
import { trackName } from '#lib/roles/role';
import { type Counts, liveJobs } from './counts.ts';

type Props = {
  counts: Counts;
  /** Slugs of the roles whose guides can be read. */
  guides: ReadonlySet<string>;
  /** A role's slug: only the lines that matter to it. */
  here?: string;
  open?: boolean;
};

/** The career map in words, and its key: each line a list of its stations in order. Says all that `CareerMap` draws. */
export function LineDiagrams({ counts, guides, here, open = false }: Props) {
  const { lines: drawn, stations } = here === undefined ? careerMap() : localMap(here);
  const lines = here === undefined ? drawn : drawn.toSorted((a, b) => remoteness(a, here, stations) - remoteness(b, here, stations));
  return (
    <div className={lines.length > 4 ? 'lines' : 'lines four'}>
      {lines.map((line) => {
        const stops = stations.filter((station) => station.track === line.track);
        return (
          <details key={line.track} className={`line-fold ln-${line.track}`} open={open}>
            <summary>
              {here === undefined ? (
                <LineSummary line={line} stops={stops} counts={counts} />
              ) : (
                <RouteSummary line={line} stops={stops} here={here} stations={stations} />
              )}
            </summary>
            <ol className={`stops ln-${line.track}`}>
              {stops.map((stop) => (
                <Stop key={stop.slug} stop={stop} live={liveJobs(counts, stop.slug)} guide={guides.has(stop.slug)} />
              ))}
            </ol>
          </details>
        );
      })}
    </div>
  );
}

function LineSummary({ line, stops, counts }: { line: MapLine; stops: readonly MapStation[]; counts: Counts }) {
  const live = stops.reduce((sum, stop) => sum + liveJobs(counts, stop.slug), 0);
  return (
    <>
      <b>{line.name}</b>{' '}
      <span>
        {countOf(live, 'live job')}, {countOf(stops.length, 'role')}
      </span>
    </>
  );
}

/** 0: the reader's own line; 1: one to change to from the same level; 2: one that comes later. */
function remoteness(line: MapLine, here: string, stations: readonly MapStation[]): 0 | 1 | 2 {
  const own = stations.find((station) => station.slug === here);
  if (own?.track === line.track) return 0;
  return stations.some((stop) => stop.track === line.track && stop.level === own?.level) ? 1 : 2;
}

function RouteSummary({
  line,
  stops,
  here,
  stations,
}: {
  line: MapLine;
  stops: readonly MapStation[];
  here: string;
  stations: readonly MapStation[];
}) {
  const far = remoteness(line, here, stations);
  const level = stations.find((station) => station.slug === here)?.level;
  const near = stops.filter((stop) => stop.level === level).map((stop) => stop.name);
  return (
    <>
      <b>{[`Stay on ${line.name}`, `Change to ${line.name}`, `Later, ${line.name}`][far]}</b>{' '}
      <span>{[countOf(stops.length, 'stop'), `At ${near.join(' or ')}`, `From ${line.from ?? stops[0]?.name}`][far]}</span>
    </>
  );
}

const STOP_CLASS = { plain: undefined, change: 'change', here: 'here' } as const;

/** A station leads to its guide; without one its count leads to its jobs, if there are any. */
function Stop({ stop, live, guide }: { stop: MapStation; live: number; guide: boolean }) {
  const jobs = countOf(live, 'job');
  return (
    <li className={STOP_CLASS[stop.ring]}>
      {guide && stop.ring !== 'here' ? <a href={`/roles/${stop.slug}`}>{stop.name}</a> : <b>{stop.name}</b>}
      <small>
        {stop.ring === 'here' && 'You are here. '}
        {LEVEL_NAMES[stop.level]},{' '}
        {!guide && live > 0 ? (
          <a href={`/jobs?role=${stop.slug}`}>
            {jobs}
            <span className="vh"> for {stop.name}</span>
          </a>
        ) : (
          jobs
        )}
      </small>
      {stop.changes.map((track) => (
        <span key={track} className={`chg ln-${track}`}>
          Change for {trackName(track)}
        </span>
      ))}
    </li>
  );
}
