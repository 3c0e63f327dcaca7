/** `text` whole, or cut at a word to at most `length` characters and an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = withoutHalf(text.slice(0, length));
  const atWord = cut.lastIndexOf(' ');
  return `${(atWord > length / 2 ? cut.slice(0, atWord) : cut).replace(/[\s,;:.-]+$/u, '')}…`;
}

/** A cut may fall inside a character of two units. */
function withoutHalf(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
