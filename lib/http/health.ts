type Probe = () => Promise<void>;
type Health = { probe: Probe; away: boolean; checkedAt: number; running: Promise<boolean> | null };

/** The web process has one, shared by its separately bundled parts. */
const held = globalThis as { techTalentHealth?: Health };

/** How long an answer counts, in ms. */
const GOOD_FOR = 500;
const BAD_FOR = 250;

/** Tells how to ask whether the database answers; `probe` rejects when it does not. Called once, at start. */
export function watchDatabase(probe: Probe): void {
  held.techTalentHealth = { probe, away: false, checkedAt: 0, running: null };
}

/**
 * Whether the database is away now. One question at a time, however many ask. `fresh`: what was known a moment ago is not
 * enough, for who is about to need it.
 */
export async function databaseIsAway({ fresh = false } = {}): Promise<boolean> {
  const health = held.techTalentHealth;
  if (!health) return false;
  if (!fresh && Date.now() - health.checkedAt < (health.away ? BAD_FOR : GOOD_FOR)) return health.away;
  health.running ??= ask(health).finally(() => {
    health.running = null;
  });
  return health.running;
}

/** For the pool: an idle connection broke, so ask again before the next page. */
export function doubtDatabase(): void {
  if (held.techTalentHealth) held.techTalentHealth.checkedAt = 0;
}

async function ask(health: Health): Promise<boolean> {
  health.away = await health.probe().then(
    () => false,
    () => true,
  );
  health.checkedAt = Date.now();
  return health.away;
}
