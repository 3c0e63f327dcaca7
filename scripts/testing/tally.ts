import { existsSync, readFileSync } from 'node:fs';

export type Tally = { passed: number; failed: number; skipped: number };

/** Adds what a runner's JSON report counts, and returns its exit code. */
export function addVitest(tally: Tally, report: string, code: number): number {
  const counts = read<{ numPassedTests: number; numFailedTests: number; numPendingTests: number }>(report);
  tally.passed += counts?.numPassedTests ?? 0;
  tally.failed += counts?.numFailedTests ?? 0;
  tally.skipped += counts?.numPendingTests ?? 0;
  return code;
}

export function addPlaywright(tally: Tally, report: string, code: number): number {
  const stats = read<{ stats: { expected: number; unexpected: number; flaky: number; skipped: number } }>(report)?.stats;
  tally.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  tally.failed += stats?.unexpected ?? 0;
  tally.skipped += stats?.skipped ?? 0;
  return code;
}

export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function read<T>(report: string): T | undefined {
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as T) : undefined;
}
