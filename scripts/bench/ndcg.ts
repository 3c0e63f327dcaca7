/**
 * Normalised discounted cumulative gain at `depth`: how near an order comes to the best that the judged grades allow, 0
 * to 1. A grade gains 2^grade - 1, divided by log2 of its place + 1 (Burges and others, 2005). `found`: grades in the
 * order of the answer, 0 for what is not judged; `judged`: all grades there are. 1 when there is nothing to find.
 */
export function ndcg(found: readonly number[], judged: readonly number[], depth: number): number {
  const best = gain(
    [...judged].sort((a, b) => b - a),
    depth,
  );
  return best === 0 ? 1 : gain(found, depth) / best;
}

function gain(grades: readonly number[], depth: number): number {
  return grades.slice(0, depth).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}
