// Stands in for the package `server-only` in tests, which no browser ever loads.
export {};
