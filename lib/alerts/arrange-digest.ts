/** Most jobs in a mail. */
export const MOST_JOBS = 25;
/** Most jobs of one employer in a mail. */
export const MOST_OF_ONE = 2;

/** A job that a digest may tell of, by its id, and the slug of its employer. `alerts`: those that found it, the first one first; never none. */
export type Found = { job: number; employer: string; alerts: readonly number[] };

/** What a digest says under one alert. */
export type Part = {
  alert: number;
  /** Jobs that it stands for, shown or not. Each job counts under one alert only. */
  count: number;
  jobs: number[];
  /** Jobs held back since enough of their employer are shown. */
  from: { employer: string; count: number }[];
  /** Jobs of which no more is said than that they are there. */
  more: number;
};

/** Jobs, the best first, as parts in the order of their best jobs. */
export function arrangeDigest(found: readonly Found[]): Part[] {
  const parts = new Map<number, Part>();
  const heldBack: Found[] = [];
  const shownOf = new Map<string, number>();
  let shown = 0;
  for (const one of found) {
    const part = partOf(parts, one);
    const ofEmployer = shownOf.get(one.employer) ?? 0;
    part.count++;
    if (ofEmployer >= MOST_OF_ONE) heldBack.push(one);
    else if (shown >= MOST_JOBS) part.more++;
    else {
      part.jobs.push(one.job);
      shownOf.set(one.employer, ofEmployer + 1);
      shown++;
    }
  }
  const employers = new Map(found.map(({ job, employer }) => [job, employer]));
  for (const one of heldBack) holdBack(partOf(parts, one), one.employer, employers);
  return [...parts.values()];
}

function partOf(parts: Map<number, Part>, { alerts: [alert = 0] }: Found): Part {
  const part = parts.get(alert) ?? { alert, count: 0, jobs: [], from: [], more: 0 };
  parts.set(alert, part);
  return part;
}

/** An employer is named only beside a job of it: so a mail has no more such lines than jobs. */
function holdBack(part: Part, employer: string, employers: ReadonlyMap<number, string>): void {
  const line = part.from.find((from) => from.employer === employer);
  if (line) line.count++;
  else if (part.jobs.some((job) => employers.get(job) === employer)) part.from.push({ employer, count: 1 });
  else part.more++;
}
