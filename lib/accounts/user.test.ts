import fc from 'fast-check';
import { expect, it } from 'vitest';
import { agentWords } from './agent-words.ts';
import { returnPath } from './user.ts';

it.each([
  ['/jobs?q=rust', '/jobs?q=rust'],
  ['/account/../jobs', '/jobs'],
  ['https://evil.example/', '/account'],
  ['//evil.example/', '/account'],
  ['/\\evil.example/', '/account'],
  ['/\t/evil.example/', '/account'],
  ['jobs', '/account'],
  [undefined, '/account'],
])('%s leads to %s', (given, path) => expect(returnPath(given)).toBe(path));

it('never leads away', () => {
  const given = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((text) => `/${text}`),
    fc.string({ unit: fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', 'a') }),
  );
  fc.assert(
    fc.property(given, (text) => {
      const path = returnPath(text);
      expect(new URL(path, 'http://here').origin).toBe('http://here');
      expect(path).toMatch(/^\/(?!\/)/);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', 'Chrome on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Windows'],
  ['curl/8.5', null],
  [null, null],
])('%s is %s', (header, words) => expect(agentWords(header)).toBe(words));
