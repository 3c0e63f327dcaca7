import type { Level } from '#lib/roles/level';
import { findRole } from '#lib/roles/role';

/** Words of a title for each level, asked in this order: a beginner's word decides, then the highest of the rest. */
const BEGINNERS: readonly (readonly [Level, RegExp])[] = [
  ['entry', /\b(?:apprentice(?:ship)?|trainee|intern(?:ship)?|graduate|school leaver|entry[\s-]level|placement|bootcamp)\b/i],
  ['junior', /\bjunior\b|\bjnr\b/i],
];
const OTHERS: readonly (readonly [Level, RegExp])[] = [
  [
    'principal',
    /\b(?:principal|distinguished|chief|director|head of|c[tid]o|vp|vice president)\b|\bstaff (?:\w+ ){0,2}(?:engineer|developer|architect|scientist)/i,
  ],
  ['lead', /\b(?:lead(?! generation)|leader)\b/i],
  ['senior', /\b(?:senior|snr|sr)\b/i],
  ['mid', /\b(?:mid(?:[\s-]?(?:level|weight))?|intermediate)\b/i],
];

/**
 * The level that a title names. A title without such words is `mid` for a role of ours, save where the role itself
 * stands higher (an engineering manager leads), and null for any other work.
 */
export function readLevel({ title, role }: { title: string; role: string | null }): Level | null {
  // In "Assistant to the Director" the level is not the director's.
  const own = title.replace(/\b(?:assistant|secretary|support|pa|clerk|reporting) to\b.*/i, '');
  const named = [...BEGINNERS, ...OTHERS].find(([, words]) => words.test(own));
  if (named) return named[0];
  if (role === null) return null;
  const zone = findRole(role)?.level;
  return zone === 'lead' || zone === 'principal' ? zone : 'mid';
}
