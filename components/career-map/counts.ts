/** Live jobs by role slug; a role that is missing has none. */
export type Counts = ReadonlyMap<string, number> | Readonly<Record<string, number>>;

export function liveJobs(counts: Counts, slug: string): number {
  return (counts instanceof Map ? counts.get(slug) : (counts as Readonly<Record<string, number>>)[slug]) ?? 0;
}
