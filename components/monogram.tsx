/** Stands for an employer's logo: the first letters of its first two words. */
export function Monogram({ name }: { name: string }) {
  const letters = name
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase());
  return (
    <span className="mono sq" aria-hidden="true">
      {letters?.join('')}
    </span>
  );
}
