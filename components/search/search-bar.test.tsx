import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, readFilter, type SearchParams } from '#lib/jobs/filter';
import { SearchBar } from './search-bar.tsx';
import { SortForm } from './sort-form.tsx';

const bar = (params: SearchParams) => renderToStaticMarkup(<SearchBar filter={readFilter(params)} />);
/** What is sent when nothing is changed: the values of a key. */
const sent = (html: string, key: string) =>
  [...html.matchAll(/<input [^>]*>/g)].flatMap(([tag]) => (tag.includes(`name="${key}"`) ? [/ value="([^"]*)"/.exec(tag)?.[1] ?? ''] : []));

describe('the search bar', () => {
  it('has one place in its field, to change or to add to', () => {
    const html = bar({ place: 'washington-west-sussex', level: 'mid' });
    expect(sent(html, 'place')).toEqual(['Washington, West Sussex', '']);
    expect(html).toContain('Add another place');
    expect(sent(html, 'level')).toEqual(['mid']);
  });

  it('keeps several places, and has room for one more', () => {
    expect(sent(bar({ place: ['durham', 'hexham'] }), 'place')).toEqual(['durham', 'hexham', '']);
  });

  it('asks again for what it asked for', () => {
    for (const place of [[], ['durham'], ['hexham', 'durham'], ['scotland', 'washington-west-sussex']]) {
      const filter = readFilter({ place });
      expect(readFilter({ place: sent(bar({ place }), 'place') })).toEqual(filter);
    }
  });

  it('keeps an unknown place as typed, says so, and offers near names with the rest of the search', () => {
    const html = bar({ place: ['hexam', 'durham'], level: 'mid' });
    expect(sent(html, 'place')).toEqual(['durham', 'hexam']);
    expect(html).toMatch(/aria-invalid="true"[^>]*aria-describedby="place-error"|aria-describedby="place-error"[^>]*aria-invalid="true"/);
    expect(html).toContain('We know no place called “hexam”.');
    expect(html).toContain('href="/jobs?place=durham&amp;place=hexham&amp;level=mid"');
    expect(bar({ place: 'x' })).toContain('Try the name of a town near it');
  });

  it('escapes what was typed', () => {
    expect(bar({ place: '"><b>' })).not.toContain('<b>“');
    expect(bar({ place: '"><script>' })).not.toContain('"><script>');
  });
});

describe('the order of results', () => {
  it('offers the nearest first where a place has a distance', () => {
    const offered = (params: SearchParams) =>
      [...renderToStaticMarkup(<SortForm filter={readFilter(params)} />).matchAll(/<option[^>]*>([^<]*)/g)].map(([, label]) => label);
    expect(offered({})).toEqual(['Newest', 'Highest pay']);
    expect(offered({ place: 'durham' })).toEqual(['Newest', 'Highest pay', 'Nearest']);
    expect(offered({ q: 'x', place: 'scotland' })).toEqual(['Best match', 'Newest', 'Highest pay']);
  });

  it('keeps the places and their distance', () => {
    const html = renderToStaticMarkup(<SortForm filter={{ ...EMPTY_FILTER, place: ['durham'], within: 25 }} />);
    expect([sent(html, 'place'), sent(html, 'within')]).toEqual([['durham'], ['25']]);
  });
});
