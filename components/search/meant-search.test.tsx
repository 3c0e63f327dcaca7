import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MeantSearch } from './meant-search.tsx';

it('links the search that may be meant, with what it finds', () => {
  const meant = { label: 'jobs for “python”, senior level', href: '/jobs?q=python&level=senior', count: 1, capped: false };
  expect(renderToStaticMarkup(<MeantSearch meant={meant} />)).toBe(
    '<p class="note">Did you mean <a href="/jobs?q=python&amp;level=senior">jobs for “python”, senior level</a>? That finds 1 job.</p>',
  );
  expect(renderToStaticMarkup(<MeantSearch meant={{ ...meant, count: 10_000, capped: true }} />)).toContain('That finds 10,000+ jobs.');
});
