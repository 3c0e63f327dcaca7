/** Runs one step of a command and tells how it goes: what begins, that it still goes on, how it ended and how long it took. */
export async function step<T>(name: string, work: () => Promise<T>, result: (value: T) => string = () => 'done'): Promise<T> {
  const started = Date.now();
  console.log(`${name} …`);
  const alive = setInterval(() => console.log(`  still at it (${seconds(started)})`), 15_000);
  try {
    const value = await work();
    console.log(`  ${result(value)} (${seconds(started)})`);
    return value;
  } catch (error) {
    throw new Error(`${name} has failed: ${reasonOf(error)}`, { cause: error });
  } finally {
    clearInterval(alive);
  }
}

/** `1.2 s` since then. */
export function seconds(started: number): string {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** What went wrong, without the query that Drizzle puts before it. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(reasonOf).join('; ');
  if (!(error instanceof Error)) return String(error);
  return error.message.startsWith('Failed query') && error.cause ? reasonOf(error.cause) : error.message;
}
