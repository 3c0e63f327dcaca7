/** A longer line is not kept whole in memory: its beginning is passed on, which is enough to refuse it. In characters. */
const MOST_KEPT = 16_000_000;

/** The lines of a text that arrives in pieces, without their ends (LF or CRLF) and without a byte order mark. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let first = true;
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    for (const [at, part] of lines.entries()) {
      if (rest.length < MOST_KEPT) rest += part;
      if (at === lines.length - 1) break;
      yield tidy(rest, first);
      first = false;
      rest = '';
    }
  }
  if (rest !== '') yield tidy(rest, first);
}

function tidy(line: string, first: boolean): string {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return first && text.startsWith('\ufeff') ? text.slice(1) : text;
}
