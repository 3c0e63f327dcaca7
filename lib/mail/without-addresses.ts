/** What a server said, in one line of at most 500 characters that names nobody. */
export function withoutAddresses(said: string): string {
  return said
    .replaceAll(/\S+@\S+/g, '<address>')
    .replaceAll('\0', ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 500);
}
