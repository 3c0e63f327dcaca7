import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { NoResults } from './no-results.tsx';

describe('NoResults', () => {
  it('writes a count that stopped as one, and any other exactly', () => {
    const wider = [
      { label: 'Any level', href: '/jobs?q=python', count: 1, capped: false },
      { label: 'All jobs', href: '/jobs', count: 10_000, capped: true },
    ];
    const text = renderToStaticMarkup(<NoResults what="jobs for “python”" looked={12_345} wider={wider} />).replaceAll(/<[^>]*>/g, ' ');
    expect(text).toMatch(/12,345 live jobs/);
    expect(text).toMatch(/Any level\s+1 job\s/);
    expect(text).toMatch(/All jobs\s+10,000\+ jobs\s/);
  });
});
