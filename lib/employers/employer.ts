/** Who hires, as their page says it. */
export type Employer = {
  slug: string;
  name: string;
  industry: string | null;
  summary: string | null;
  website: string | null;
  /** People employed. */
  size: number | null;
  founded: number | null;
  place: { slug: string; name: string } | null;
};
