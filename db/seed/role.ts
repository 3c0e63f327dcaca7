/** What adverts for a role are written from. Sentences hold slots in braces: see words.ts. */
export type SeedRole = {
  slug: string;
  /** Adverts among 900 by level slug. */
  cards: Readonly<Record<string, number>>;
  /** Title without its level word; {Lang}, {Front}, {Mobile} and {Bi} name the stack. */
  titles: readonly string[];
  /** Words before the title, by level, instead of the usual ones. */
  prefixes?: Readonly<Record<string, readonly string[]>>;
  /** Yearly pay in thousands by level: least and most that adverts offer. */
  pay: Readonly<Record<string, readonly [number, number]>>;
  /** Skills always asked for, then those sometimes asked for; slugs, or @groups of the employer's stack. */
  core: readonly string[];
  more: readonly string[];
  /** Begin with a verb. */
  tasks: readonly string[];
  /** Noun phrases. */
  wants: readonly string[];
  /** Whole sentences about a usual week. */
  week: readonly string[];
};
