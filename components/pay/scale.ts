import type { PayRange } from '#lib/jobs/pay-stats';

/** Where a figure stands on the scale, as an SVG length; a figure beyond an end stands on it. */
export function percent(value: number, domain: PayRange): string {
  return `${share(value, domain).toFixed(2)}%`;
}

export function percentBetween(from: number, to: number, domain: PayRange): string {
  return `${(share(to, domain) - share(from, domain)).toFixed(2)}%`;
}

function share(value: number, [from, to]: PayRange): number {
  return ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * 100;
}
