/** The tokens of app/styles/tokens.css that mails use, light and dark: a mail has no stylesheet of ours to ask. */
export const light = {
  paper: '#f6f5f0',
  surface: '#ffffff',
  sunk: '#ebeae2',
  ink: '#15211c',
  'ink-2': '#45524b',
  rule: '#d5d4ca',
  accent: '#0b5742',
  'on-accent': '#ffffff',
  band: '#0c4737',
  'on-band': '#ffffff',
  'on-band-2': '#c4dbd1',
} as const;

export const dark: Record<keyof typeof light, string> = {
  paper: '#101815',
  surface: '#18221d',
  sunk: '#0b120f',
  ink: '#eef1ec',
  'ink-2': '#b9c4bd',
  rule: '#2b3832',
  accent: '#78d0ab',
  'on-accent': '#06241a',
  band: '#0d3126',
  'on-band': '#f3f6f2',
  'on-band-2': '#b5cfc4',
};
