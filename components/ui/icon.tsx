export function ArrowIcon() {
  return (
    <svg width="16" height="12" viewBox="0 0 16 12" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M0 6h14M9.5 1l5 5-5 5" />
    </svg>
  );
}

export function ChevronIcon() {
  return (
    <svg width="12" height="8" viewBox="0 0 12 8" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M1 1l5 5 5-5" />
    </svg>
  );
}

export function CrossIcon() {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M1 1l8 8M9 1L1 9" />
    </svg>
  );
}
