/** Two lines of the map that cross at a station. */
export function BrandMark() {
  return (
    <svg width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
      <path className="stroke-accent" d="M2 30h9c3 0 4-1 6-3l8-14c2-2 3-3 6-3h7" fill="none" strokeWidth="6" />
      <path className="stroke-signal" d="M2 10h9c3 0 4 1 6 3l2 3.5M22.5 23.5l2.5 3.5c2 2 3 3 6 3h7" fill="none" strokeWidth="6" />
      <circle className="fill-surface stroke-ink" cx="21" cy="20" r="6.5" strokeWidth="3.5" />
    </svg>
  );
}
