/** The six rungs of the career map, lowest first. The order is the order of the zones on the map. */
export const LEVELS = ['entry', 'junior', 'mid', 'senior', 'lead', 'principal'] as const;

export type Level = (typeof LEVELS)[number];

export const LEVEL_NAMES: Record<Level, string> = {
  entry: 'Entry',
  junior: 'Junior',
  mid: 'Mid',
  senior: 'Senior',
  lead: 'Lead',
  principal: 'Principal',
};
