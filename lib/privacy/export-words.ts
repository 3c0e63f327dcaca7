/** What each part of the export holds, in words. */
export const PARTS: Readonly<Record<string, string>> = {
  users: 'Your account: your address, and when you joined and last signed in.',
  accounts: 'Other services that sign you in, and those that you unlinked.',
  sessions: 'Where you are signed in.',
  signInLinks: 'Sign-in links that were asked for with your address and not yet used.',
  emailChanges: 'A change of address that you have begun.',
  consents: 'What you agreed to, in which wording, when and on which form.',
  recruiters: 'Employers that you act for here.',
  profiles: 'Your profile, and who may see it.',
  profileRoles: 'Roles that you want.',
  profileSkills: 'Your skills.',
  profileWork: 'Your experience.',
  profileEducation: 'Your education.',
  profileLinks: 'Links in your profile.',
  cvs: 'Your CVs. The files are in the folder "cv".',
  skillOffers: 'Skills that we found in your CV and that you have neither taken nor turned down.',
  savedJobs: 'Jobs that you saved, with your notes.',
  savedCalendars: 'The calendar of your closing dates, if you made one.',
  applications: 'Your applications, as you sent or recorded them.',
  applicationEvents: 'What became of your applications, step by step.',
  alertReaders: 'That you get job alerts, and when.',
  alerts: 'Your job alerts: what they look for, and how often they write.',
  alertMatches: 'Jobs that your alerts found for you.',
  mails: 'Mails that we sent you or are about to send.',
  newsletterReaders: 'That you asked for the newsletter: in which wording, on which page, and when you confirmed it.',
  suppressions: 'Why we no longer send mail to your address, if that is so.',
};

type Words = {
  site: string;
  /** The page that says what we use all this for. */
  policy: string;
  /** Our address, for questions. */
  contact: string;
  /** In words: "23 November 2026, 09:42". */
  when: string;
  /** What stands in the archive beside this text. */
  files: readonly string[];
  /** Files that the archive should hold and that could not be found. */
  missing: readonly string[];
  leftOut: Readonly<Record<string, string>>;
};

/** README.txt of an export. */
export function readme({ site, policy, contact, when, files, missing, leftOut }: Words): string {
  return [
    `Everything that ${site} keeps about you, as of ${when}.`,
    'You can open data.json and resume.json with any text editor, or give them to another service.',
    part('Files', files),
    missing.length > 0 && part('Files of yours that we could not find. Please tell us', missing),
    part(
      'In data.json',
      Object.entries(PARTS).map(([name, words]) => `${name}: ${words}`),
    ),
    part(
      'Not in data.json, since it would help a thief and tells nothing about you',
      Object.entries(leftOut).map(([name, why]) => `${name}: ${why}`),
    ),
    'Our web server also writes down which pages were asked for, from which internet address. Those lines are not joined with your account.',
    `What we use it for, who sees it and how long we keep it: ${policy}`,
    `Questions: ${contact}`,
  ]
    .filter((text) => text !== false)
    .join('\n\n')
    .concat('\n');
}

function part(title: string, lines: readonly string[]): string {
  return [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}
