/** A fictional employer with what its adverts are written from. Plain text; `{name}` stands for its name. */
export type SeedEmployer = {
  slug: string;
  name: string;
  industry: string;
  /** One or two sentences. */
  summary: string;
  /** Under `.example`, which nobody can register (RFC 2606). */
  domain: string;
  size: number;
  founded: number;
  /** Position of its home in the region's places, largest first. */
  home: number;
  about: readonly string[];
  /** What the employer is up against, as an advert opens with. */
  problems: readonly string[];
  teams: readonly SeedTeam[];
  /** Plural, without article: "claims", for "code that touches claims". */
  things: readonly string[];
  /** Plural people: "claims handlers". */
  users: readonly string[];
  /** Singular with article: "the claims system". */
  systems: readonly string[];
  benefits: readonly string[];
  stack: SeedStack;
  /** How much likelier than others to hire for a role; 0 never. By role slug. */
  hires: Readonly<Record<string, number>>;
  /** Share of adverts that state pay. */
  openPay: number;
  /** Pay by published grades: odd figures, narrow ranges. */
  grades?: boolean;
};

export type SeedTeam = {
  /** As in a title after a comma: "Payments". */
  title: string;
  /** After "the": "ledger team". */
  name: string;
  /** After the name: "records every payment and settles it overnight". */
  does: string;
  /** Who is in it: "four developers, a tester and a product manager". */
  who: string;
};

/** What it builds with. Names of `back` are keys of BACK_STACKS; the rest are skill slugs. */
export type SeedStack = {
  back: readonly string[];
  front: readonly string[];
  mobile?: readonly string[];
  cloud: string;
  ci: string;
  queue: string;
  bi: string;
  warehouse: string;
  /** Skills of its trade, such as `fhir`. */
  trade: readonly string[];
};
