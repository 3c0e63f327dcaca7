import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DemandBars } from './demand-bars.tsx';

describe('DemandBars', () => {
  it('sorts, names the total and the date, and links where it can', () => {
    const html = renderToStaticMarkup(
      <DemandBars
        rows={[
          { name: 'AWS', slug: 'aws', count: 56 },
          { name: 'Python', slug: 'python', count: 79, href: '/jobs?skill=python' },
        ]}
        total={128}
        countedAt="22 November 2026"
      />,
    );
    expect(html).toContain('Share of the 128 live adverts that name each skill, counted on 22 November 2026.');
    expect(html.indexOf('Python')).toBeLessThan(html.indexOf('AWS'));
    expect(html).toContain('<a href="/jobs?skill=python">Python</a><span class="sub"> in 79 of 128 jobs</span>');
    expect(html).toContain('<rect class="demand-bar" width="62%"');
    expect(html).not.toContain('style=');
  });

  it('says when there is nothing to count', () => {
    expect(renderToStaticMarkup(<DemandBars rows={[]} total={0} countedAt="22 November 2026" />)).toContain('No live adverts');
  });
});
