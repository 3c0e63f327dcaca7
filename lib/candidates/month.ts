import { monthText } from '#lib/dates';
import type { Month } from './profile.ts';

const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as people write it: "3/2024", "03-2024", "2024-03", "March 2024", "mar 2024". Null for anything else, and before 1950 or after 2099. */
export function readMonth(text: string): Month | null {
  const plain = text.trim().toLowerCase();
  const [, before = '', year] = /^(.*?)[\s/.-]*\b((?:19[5-9]|20\d)\d)$/.exec(plain) ?? [];
  if (year !== undefined) return monthOf(year, before);
  const [, first, after = ''] = /^((?:19[5-9]|20\d)\d)[\s/.-]+(\d{1,2})$/.exec(plain) ?? [];
  return first === undefined ? null : monthOf(first, after);
}

function monthOf(year: string, word: string): Month | null {
  const named = /^[a-z]{3,9}$/.test(word) ? NAMES.indexOf(word.slice(0, 3)) + 1 : 0;
  const month = /^\d{1,2}$/.test(word) ? Number(word) : named;
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}

/** "March 2024". */
export function monthWords(month: Month): string {
  return monthText(new Date(`${month}-15T12:00:00Z`));
}

/** "March 2020 to May 2024", "Since March 2020", "Until May 2024"; '' where neither is said. `going`: whether no end means that it goes on. */
export function spanWords(started: Month | null, ended: Month | null, going: boolean): string {
  if (started && ended) return started === ended ? monthWords(started) : `${monthWords(started)} to ${monthWords(ended)}`;
  if (started) return going ? `Since ${monthWords(started)}` : `From ${monthWords(started)}`;
  return ended ? `Until ${monthWords(ended)}` : '';
}
