import { DrizzleQueryError } from 'drizzle-orm/errors';
import { DatabaseError } from 'pg';

/**
 * A failed query says what was asked and why it failed, never with which values: those are people's own, and errors go
 * into logs. Drizzle writes the values into the message and keeps them as `params`; Postgres quotes them in `detail`, and
 * in the message of what it could not read (class 22).
 */
export function keepValuesOutOfErrors(): void {
  const causes = new WeakMap<DrizzleQueryError, unknown>();
  // Drizzle sets both in its constructor, before it writes the stack.
  Object.defineProperties(DrizzleQueryError.prototype, {
    params: {
      configurable: true,
      set(this: DrizzleQueryError) {
        this.message = `Failed query: ${this.query}`;
      },
      get: () => [],
    },
    cause: {
      configurable: true,
      set(this: DrizzleQueryError, cause: unknown) {
        causes.set(this, withoutValues(cause));
      },
      get(this: DrizzleQueryError) {
        return causes.get(this);
      },
    },
  });
}

/** Found by its fields: the driver for Neon has a class of its own. */
function withoutValues(cause: unknown): unknown {
  if (!(cause instanceof Error) || !('code' in cause) || !('severity' in cause)) return cause;
  const { code, severity, message, routine, schema, table, column, constraint } = cause as DatabaseError;
  const said = String(code).startsWith('22') ? `The database could not take a value (${code}, ${routine})` : message;
  const plain = new DatabaseError(said, said.length, 'error');
  return Object.assign(plain, { code, severity, routine, schema, table, column, constraint });
}

/** Whether a query failed because a row with such a key was there before it. By its fields: a bundle may hold Drizzle's class twice. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === '23505';
}
