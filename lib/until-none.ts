/** Does work in batches until one finds nothing left. How much was done in all. */
export async function untilNone(work: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let some = await work(); some > 0; some = await work()) all += some;
  return all;
}
