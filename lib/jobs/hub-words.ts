import { agoText, lastMoment, longDate } from '#lib/dates';
import { countOf, countText } from '#lib/number-text';
import { region } from '#lib/region';
import { LEVEL_NAMES, LEVELS, type Level } from '#lib/roles/level';
import { shortened } from '#lib/shortened';
import { EMPTY_FILTER, hasDistance } from './filter.ts';
import { filterNoun } from './filter-words.ts';
import { NEAR_MILES } from './hub.ts';
import type { HubFigures } from './hub-figures.ts';
import { money } from './pay.ts';
import { type PayStats, SMALL_SAMPLE, summarise } from './pay-stats.ts';

/** "Back-End Developer jobs in Durham", "Tech jobs in Durham". */
export function hubHeading({ role, place }: Pick<HubFigures, 'role' | 'place'>): string {
  return `${role ? role.name : 'Tech'} jobs in ${place ? place.name : region.name}`;
}

/** The heading with the count: no other page has it, not the search for the same either. */
export function hubTitle(figures: HubFigures): string {
  return `${hubHeading(figures)}: ${countText(figures.live)} live`;
}

/** What search engines show of a description, in characters. */
const MAX_DESCRIPTION = 165;

/** For search engines: what is there today, and what it pays where enough adverts say. */
export function hubDescription(figures: HubFigures): string {
  const stats = summarise(figures.pay);
  const [first, second] = figures.skills;
  const fresh = figures.newThisWeek > 0 && figures.live > 1 ? ` ${sentence(countWord(figures.newThisWeek))} new this week.` : '';
  const rest = stats
    ? ` Median pay ${money(stats.median)}, from ${countText(stats.n)} adverts.`
    : first && second
      ? ` Skills: ${listed(figures.skills.slice(0, 3).map(({ name }) => name))}.`
      : '';
  return shortened(`${opening(figures)}${fresh}${rest}`, MAX_DESCRIPTION);
}

/** Under the heading: how many jobs, whose, and how fresh. */
export function hubLede(figures: HubFigures, now: Date): string {
  return `${opening(figures)} ${freshness(figures, now)}`;
}

/** What the adverts of a hub have in common and where they differ: a paragraph each for the jobs and for the surroundings. */
export function hubParagraphs(figures: HubFigures, now: Date): string[] {
  return [
    [hiring(figures), workplace(figures), levels(figures)],
    [skills(figures), closing(figures, now)],
    [neighbours(figures), surroundings(figures)],
  ]
    .map((sentences) => sentences.filter(Boolean).join(' '))
    .filter(Boolean);
}

/** The pay of the hub in words; `periodText` is the 12 months: "22 November 2025 to 22 November 2026". */
export function hubPay(figures: HubFigures, periodText: string): string {
  const { pay, payEverywhere, place } = figures;
  const stats = summarise(pay);
  const kind = figures.role ? `${figures.role.name} adverts` : 'adverts';
  if (stats === null) {
    const few = `Too few adverts to show (${pay.length}): ${kind} in ${place?.name ?? region.name} that stated a yearly salary, ${periodText}.`;
    return payEverywhere ? `${few} Across ${region.name} ${halfOffer(payEverywhere, kind)}.` : few;
  }
  const compared = payEverywhere && place ? ` ${difference(stats, payEverywhere)}` : '';
  const small = stats.n < SMALL_SAMPLE ? ', a small sample' : '';
  return `${sentence(halfOffer(stats, kind))}${small}, all levels together, ${periodText}, closed ones included.${compared}`;
}

function halfOffer({ q1, median, q3, n }: PayStats, kind: string): string {
  return `half of the ${countText(n)} ${kind} offered ${money(q1)} to ${money(q3)} a year; the median is ${money(median)}`;
}

function difference({ median }: PayStats, everywhere: PayStats): string {
  const gap = median - everywhere.median;
  const base = `the ${money(everywhere.median)} of all ${countText(everywhere.n)} in ${region.name}`;
  if (Math.abs(gap) <= 1_000) return `That is about the same as ${base}.`;
  return `That is ${money(Math.abs(gap))} ${gap > 0 ? 'above' : 'below'} ${base}.`;
}

function opening(figures: HubFigures): string {
  const { live, employers, employerCount, newest, place } = figures;
  const where = `in ${place?.name ?? region.name}`;
  const [job] = newest;
  const [employer] = employers;
  if (live === 1 && job) return `One ${noun(figures, 1)} is open ${where}: ${job.title} at ${job.employer.name}.`;
  const jobs = `${countWord(live)} ${noun(figures, live)}`;
  if (employerCount === 1 && employer) return `${sentence(jobs)} are open ${where}, all at ${employer.name}.`;
  if (employerCount === live) return `${sentence(jobs)} are open ${where}, each at a different employer.`;
  return `${sentence(countWord(employerCount))} employers have ${jobs} open ${where}.`;
}

function freshness({ live, newThisWeek, newestPosted }: HubFigures, now: Date): string {
  const ago = agoText(newestPosted, now);
  if (live === 1) return `It was posted ${ago}.`;
  if (newThisWeek === 0) return `None is new this week; the latest was posted ${ago}.`;
  if (newThisWeek === live) return `All of them were posted in the last 7 days, the latest ${ago}.`;
  return `${sentence(countWord(newThisWeek))} ${newThisWeek === 1 ? 'was' : 'were'} posted in the last 7 days, the latest ${ago}.`;
}

function hiring({ live, employers: [first, second], employerCount }: HubFigures): string {
  if (!first || !second || employerCount === live) return '';
  const share = first.count / live;
  if (first.count === second.count) return `${first.name} and ${second.name} hire most, with ${countWord(first.count)} jobs each.`;
  if (share >= 0.5) return `${first.name} alone has ${countWord(first.count)} of the ${countWord(live)} jobs.`;
  return `${first.name} hires most, with ${countOf(first.count, 'job')}, then ${second.name} with ${countText(second.count)}.`;
}

function workplace({ live, workplaces }: HubFigures): string {
  const { remote, hybrid, 'on-site': onSite } = workplaces;
  if (live === 1) return remote === 1 ? 'The work is remote.' : hybrid === 1 ? 'The work is hybrid.' : 'The work is on site.';
  if (onSite === live) return 'All of the work is on site.';
  if (remote === live) return 'All of it can be done from home.';
  if (hybrid === live) return 'Every one of them is hybrid, part at home and part at the employer’s place.';
  const parts = [
    { n: hybrid, word: 'hybrid' },
    { n: remote, word: 'remote' },
    { n: onSite, word: 'on site' },
  ]
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const [most] = parts;
  const words = listed(parts.map(({ n, word }, at) => `${countText(n)} ${at === 0 ? `${n === 1 ? 'is' : 'are'} ` : ''}${word}`));
  if (remote === 0) return `${sentence(words)}; none is wholly remote.`;
  if (!most || most.n <= live / 2) return `${sentence(words)}.`;
  const others = listed(parts.slice(1).map(({ n, word }) => `${countText(n)} ${word}`));
  return `Most are ${most.word} (${countText(most.n)}), with ${others}.`;
}

const FIRST_LEVELS: readonly Level[] = ['entry', 'junior'];

function levels({ live, levels: held }: HubFigures): string {
  const known = held.reduce((sum, { count }) => sum + count, 0);
  const [most, next] = held;
  if (!most || known < live / 2) return '';
  const name = lowerLevel(most.level);
  if (live === 1) return `It is at ${name} level.`;
  const first = held.filter(({ level }) => FIRST_LEVELS.includes(level)).reduce((sum, { count }) => sum + count, 0);
  const starters =
    first === 0
      ? 'None is at entry or junior level today.'
      : `${sentence(countWord(first))} ${first === 1 ? 'is' : 'are'} at entry or junior level.`;
  if (most.count === live) return `All are at ${name} level.`;
  if (most.count === 1)
    return `They are at ${listed(LEVELS.filter((one) => held.some(({ level }) => level === one)).map(lowerLevel))} level.`;
  if (most.count > live / 2)
    return `${sentence(name)} level is asked for most, in ${countText(most.count)} of ${countText(live)}. ${starters}`;
  return `${next ? `Levels are spread, with ${countText(most.count)} at ${name} and ${countText(next.count)} at ${lowerLevel(next.level)} level. ` : ''}${starters}`;
}

function lowerLevel(level: Level): string {
  return LEVEL_NAMES[level].toLowerCase();
}

function skills({ live, skills: asked }: HubFigures): string {
  const [first, second, third] = asked;
  if (!first || !second) return '';
  if (live < 3 || first.count === 1)
    return `${live === 1 ? 'The advert asks' : 'The adverts ask'} for ${listed(asked.slice(0, 5).map(({ name }) => name))}.`;
  if (second.count === live) return `Every advert asks for ${first.name} and ${second.name}.`;
  if (first.count === live) return `Every advert asks for ${first.name}, and ${countText(second.count)} for ${second.name}.`;
  if (first.count === second.count) {
    return `${first.name} and ${second.name} are named most, in ${countText(first.count)} of ${countText(live)} adverts each${third ? `, before ${third.name}` : ''}.`;
  }
  return `${first.name} leads the skills, in ${countText(first.count)} of ${countText(live)} adverts; ${second.name} follows in ${countText(second.count)}${third ? ` and ${third.name} in ${countText(third.count)}` : ''}.`;
}

function closing({ live, closing: soon, firstEnd }: HubFigures, now: Date): string {
  // The first moment at which a job is closed may be midnight: the day before is the last to apply.
  const last = longDate(lastMoment(firstEnd));
  if (live === 1) return `You can apply until ${last}.`;
  if (soon === 0) return `None closes within a week; the first does on ${last}.`;
  if (soon === live) return `All close within a week, the first on ${last}.`;
  return last === longDate(now)
    ? `${sentence(countWord(soon))} ${soon === 1 ? 'closes today' : 'close within a week, the first today'}.`
    : `${sentence(countWord(soon))} ${soon === 1 ? `closes within a week, on ${last}` : `close within a week, the first on ${last}`}.`;
}

function neighbours({ place, places, role }: HubFigures): string {
  const [near] = places;
  if (!near)
    return place && role && hasDistance([place.slug])
      ? `No place within ${NEAR_MILES} miles of ${place.name} has another live job of this role.`
      : '';
  if (!place) {
    const [, next] = places;
    if (next && near.count === 1) return 'No place has more than one of them.';
    return next
      ? `${near.name} has most of them (${countText(near.count)}), then ${next.name} (${countText(next.count)}).`
      : `All of them are in ${near.name}.`;
  }
  const most = places.toSorted((a, b) => b.count - a.count)[0] ?? near;
  const nearest = `The nearest place with ${role ? 'the same work' : 'live jobs'} is ${near.name}, ${countOf(near.miles ?? 0, 'mile')} away, with ${countText(near.count)}`;
  return most.slug === near.slug
    ? `${nearest}.`
    : `${nearest}; of those near, ${most.name} has the most, ${countText(most.count)} at ${countOf(most.miles ?? 0, 'mile')}.`;
}

function surroundings({ place, role, live, everywhere, roles }: HubFigures): string {
  const [other] = roles;
  if (place && role && everywhere !== null) {
    if (everywhere === live) return `There is no live ${role.name} job anywhere else in ${region.name} today.`;
    return `${place.name} has ${countText(live)} of the ${countText(everywhere)} live ${role.name} jobs in ${region.name}.`;
  }
  if (place && other && other.count > 1)
    return `The role most in demand in ${place.name} is ${other.name}, with ${countOf(other.count, 'job')}.`;
  return '';
}

function noun({ role }: HubFigures, count: number): string {
  return filterNoun({ ...EMPTY_FILTER, role: role ? [role.slug] : [] }, count);
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small numbers in words, as within a sentence. */
function countWord(n: number): string {
  return WORDS[n] ?? countText(n);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "a, b and c". */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
