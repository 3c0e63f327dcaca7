import type { Config } from 'tailwindcss';

/** Read by app/globals.css through `@config`. The tokens are in app/styles/tokens.css, where the stylesheets use them. */
export default {
  content: ['./app/**/*.{ts,tsx}', './components/**/*.tsx'],
  theme: {
    screens: {
      // search joins in a row
      sm: '40rem',
      // a job row gains its pay column
      md: '48rem',
      // desktop navigation, labelled map, side columns
      lg: '62rem',
      // dashboard side
      xl: '68rem',
    },
  },
} satisfies Config;
