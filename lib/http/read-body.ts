/** The body of a request, if it has no more than so many bytes; null when it has more, whatever its headers say. */
export async function readBody({ body }: Pick<Request, 'body'>, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
