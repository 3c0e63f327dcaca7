import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { ROLES } from '#lib/roles/role';
import { CareerMap } from './career-map.tsx';
import { LineDiagrams } from './line-diagrams.tsx';

const counts = { 'back-end-developer': 1, 'technical-lead': 12, 'data-analyst': 1024 };

describe('CareerMap', () => {
  const svg = renderToStaticMarkup(<CareerMap counts={counts} guides={GUIDE_SLUGS} />);

  it('is for the eye only, with no way in for the keyboard and no style attribute', () => {
    expect(svg).toMatch(/^<svg class="metro" viewBox="0 0 1200 \d+" aria-hidden="true" focusable="false">/);
    expect(svg.match(/<a /g)).toHaveLength(GUIDE_SLUGS.size);
    expect(svg.match(/<a href="\/roles\/[a-z-]+" tabindex="-1">/g)).toHaveLength(GUIDE_SLUGS.size);
    expect(svg).not.toContain('style=');
  });

  it('shows every station with its live jobs', () => {
    expect(svg.match(/class="metro-stop/g)).toHaveLength(ROLES.length);
    expect(svg).toContain('>1 job<');
    expect(svg).toContain('>12 jobs<');
    expect(svg).toContain('>1,024 jobs<');
  });

  it('takes counts as a Map too', () => {
    expect(renderToStaticMarkup(<CareerMap counts={new Map(Object.entries(counts))} guides={GUIDE_SLUGS} />)).toBe(svg);
  });

  it('says where you are instead of leading there', () => {
    const local = renderToStaticMarkup(<CareerMap counts={counts} guides={GUIDE_SLUGS} here="back-end-developer" />);
    expect(local).toContain('You are here');
    expect(local).not.toContain('href="/roles/back-end-developer"');
    expect(local.match(/is-here"/g)).toHaveLength(2);
  });
});

describe('LineDiagrams', () => {
  const html = renderToStaticMarkup(<LineDiagrams counts={counts} guides={GUIDE_SLUGS} />);

  it('lists every station of the map', () => {
    expect(html.match(/<details/g)).toHaveLength(5);
    expect(html.match(/<li/g)).toHaveLength(ROLES.length);
    for (const role of ROLES) expect(html).toContain(`>${role.name}<`);
    expect(html).not.toContain(' open=');
  });

  it('leads to guides, and to jobs where there is no guide', () => {
    expect(html).toContain('<a href="/roles/back-end-developer">Back-End Developer</a><small>Mid, 1 job</small>');
    expect(html).toContain(
      '<b>Technical Lead</b><small>Senior, <a href="/jobs?role=technical-lead">12 jobs<span class="vh"> for Technical Lead</span></a></small>',
    );
    expect(html).toContain('<b>Head of Data</b><small>Principal, 0 jobs</small>');
    expect(html).toContain('Change for Leadership');
  });

  it('begins with your own line on a role’s page', () => {
    const local = renderToStaticMarkup(<LineDiagrams counts={counts} guides={GUIDE_SLUGS} here="back-end-developer" open />);
    const summaries = [...local.matchAll(/<summary><b>(.*?)<\/b>/g)].map(([, name]) => name);
    expect(summaries).toEqual(['Stay on Engineering', 'Change to Platform', 'Change to Data', 'Later, Leadership']);
    expect(local.match(/ open=""/g)).toHaveLength(4);
    expect(local).toContain('<b>Back-End Developer</b><small>You are here. Mid, 1 job</small>');
  });
});
