/** Six characters, different for every number below 36^6: multiplying by what has no factor in common with it loses nothing. */
export function shortId(number: number): string {
  const all = 36n ** 6n;
  return ((BigInt(number) * 1_402_598_197n + 777_123_457n) % all).toString(36).padStart(6, '0');
}

export function kebab(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('c++', 'cpp')
    .replaceAll('c#', 'csharp')
    .replaceAll('.net', 'dotnet')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
