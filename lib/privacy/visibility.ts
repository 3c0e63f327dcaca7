import { z } from 'zod';

/** Who can see a profile. The first holds until something else is chosen. */
export const VISIBILITIES = [
  {
    id: 'nobody',
    label: 'Nobody',
    text: 'Your profile is for you alone. An employer sees of you what you send with an application, and nothing else.',
  },
  {
    id: 'recruiters',
    label: 'Recruiters of employers here',
    text: 'They may see your name, headline, summary, skills, level, experience and town. Not your e-mail address, your CVs, the salary you want or your applications.',
  },
] as const;

export type Visibility = (typeof VISIBILITIES)[number]['id'];

/** The wording above; a new one has a new date. */
export const VISIBILITY_VERSION = '2026-11-23';

export const VisibilityForm = z.object({ visibility: z.enum(['nobody', 'recruiters']) });
