import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Pay } from '#lib/jobs/pay';
import { MiniStrip } from './mini-strip.tsx';
import { PayAgainstMarket } from './pay-against-market.tsx';
import { PayRows } from './pay-rows.tsx';

const values = (n: number) => Array.from({ length: n }, (_, i) => 40_000 + (i % 10) * 1_000);
const now = new Date('2026-11-22T12:00:00Z');
const year = (min: number, max: number): Pay => ({ min, max, currency: 'GBP', period: 'YEAR' });
const role = { slug: 'back-end-developer', name: 'Back-End Developer' };

describe('PayRows', () => {
  it('draws ten or more, calls a small sample small, and says when there are too few', () => {
    const html = renderToStaticMarkup(
      <PayRows
        rows={[
          { level: 'entry', values: [] },
          { level: 'junior', values: values(7) },
          { level: 'mid', values: values(29) },
          { level: 'senior', values: values(300) },
        ]}
        periodText="one day to another"
      />,
    );
    expect(html).not.toContain('Entry');
    expect(html).toContain('Too few adverts to show (7)');
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html).toContain('29 adverts, small sample, one to a dot');
    expect(html).toContain('300 adverts, about 9 to a dot');
    expect(html).toContain('336 adverts that stated pay, one day to another');
    expect(html).not.toContain('style=');
  });

  it('says so when no advert stated pay', () => {
    expect(renderToStaticMarkup(<PayRows rows={[{ level: 'mid', values: [] }]} periodText="one day to another" />)).toContain(
      'No advert stated',
    );
  });
});

describe('PayAgainstMarket', () => {
  it('says in words what it draws', () => {
    const html = renderToStaticMarkup(
      <PayAgainstMarket job={{ role, level: 'mid', pay: year(42_000, 47_000) }} values={values(40)} now={now} />,
    );
    expect(html).toContain('This job');
    expect(html).toContain('<b>Around the local median.</b> Half of similar adverts offer £42,000 to £47,000; the median is £44,500.');
    expect(html).toContain('Based on 40 mid-level Back-End Developer adverts in ');
    expect(html).toContain('22 November 2025 to 22 November 2026');
  });

  it('draws the market alone for unknown pay and for day rates', () => {
    const unknown = renderToStaticMarkup(<PayAgainstMarket job={{ role, level: 'mid', pay: null }} values={values(12)} now={now} />);
    expect(unknown).toContain('<b>Pay not stated.</b>');
    expect(unknown).toContain('a small sample');
    expect(unknown).not.toContain('strip-offer');
    const daily = renderToStaticMarkup(
      <PayAgainstMarket job={{ role, level: 'mid', pay: { ...year(400, 500), period: 'DAY' } }} values={values(12)} now={now} />,
    );
    expect(daily).toContain('Not a yearly salary');
    expect(daily).not.toContain('strip-offer');
  });

  it('draws nothing of fewer than ten adverts, or of an unknown role', () => {
    expect(renderToStaticMarkup(<PayAgainstMarket job={{ role, level: 'mid', pay: null }} values={values(9)} now={now} />)).toContain(
      'Too few adverts to show (9)',
    );
    expect(renderToStaticMarkup(<PayAgainstMarket job={{ role: null, level: 'mid', pay: null }} values={values(40)} now={now} />)).toBe('');
  });
});

describe('MiniStrip', () => {
  const stats = { n: 30, min: 30_000, max: 90_000, q1: 42_500, median: 46_500, q3: 51_000 };

  it('places band, median and offer on the scale', () => {
    const html = renderToStaticMarkup(<MiniStrip stats={stats} domain={[20_000, 80_000]} offer={[42_000, 52_000]} />);
    expect(html).toContain('x="37.50%" y="2" width="14.17%"');
    expect(html).toContain('class="strip-offer" x1="36.67%" x2="53.33%"');
    expect(html).toContain('class="strip-median" x1="44.17%"');
  });

  it('keeps a single figure and one beyond the scale in sight', () => {
    const html = renderToStaticMarkup(<MiniStrip stats={stats} domain={[20_000, 80_000]} offer={[50_000, 50_000]} />);
    expect(html).toContain('x1="49.50%" x2="50.50%"');
    expect(renderToStaticMarkup(<MiniStrip stats={stats} domain={[20_000, 80_000]} offer={null} />)).not.toContain('strip-offer');
  });
});
