import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitLines } from './lines.ts';

async function lines(...pieces: string[]): Promise<string[]> {
  async function* arriving() {
    yield* pieces;
  }
  const found: string[] = [];
  for await (const line of splitLines(arriving())) found.push(line);
  return found;
}

it('drops line ends of both kinds and a byte order mark', async () => {
  expect(await lines('\ufeffone\r', '\ntwo\n\nth', 'ree')).toEqual(['one', 'two', '', 'three']);
  expect(await lines('one\n')).toEqual(['one']);
  expect(await lines('')).toEqual([]);
});

it('does not care how the text is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\n\n')), async (pieces) => {
      const whole = pieces.join('');
      expect(await lines(...pieces)).toEqual(await lines(whole));
      expect(await lines(...pieces)).toEqual(
        whole
          .replace(/\r?\n$/, '')
          .split(/\r?\n/)
          .slice(0, whole === '' ? 0 : undefined),
      );
    }),
  );
});

it('keeps only the beginning of an endless line', async () => {
  const [line = ''] = await lines(...Array.from({ length: 30 }, () => 'x'.repeat(1_000_000)));
  expect(line.length).toBe(16_000_000);
});
