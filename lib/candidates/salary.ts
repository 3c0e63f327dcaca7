/** Pay a year as people write it: "35000", "£35,000", "35k", "35,000.00". Whole units of the region's currency; null for anything else, and below 1,000 or above 1,000,000. */
export function readSalary(text: string): number | null {
  const [, figure = '', k] = /^\p{Sc}?\s*(\d[\d, ]{0,12})(?:\.\d{1,2})?\s*(k)?$/iu.exec(text.trim()) ?? [];
  const salary = Number(figure.replace(/[, ]/g, '')) * (k ? 1000 : 1);
  return salary >= 1_000 && salary <= 1_000_000 ? salary : null;
}
