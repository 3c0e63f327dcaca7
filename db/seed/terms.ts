/** What kind of place, contract and hours a job has, in sentences. Slots: see words.ts; {place}, {days}, {hours}, {months} and {weeks} are given with them. */
export const WORKPLACE_LINES: Readonly<Record<string, readonly string[]>> = {
  'on-site': [
    'The work is on site in {place}, with the people and the kit it needs.',
    'This job is at our place in {place}, five days a week.',
    'You would work in {place}. It is a job for the building, and we do not pretend otherwise.',
    'Based in {place}, on site.',
    'You would be in {place} each day, near the people you work for.',
    'The job needs someone in {place} in person; travel between sites is in work time.',
    'We work together in {place}; an occasional day at home is fine when life needs it.',
  ],
  hybrid: [
    'Hybrid: {days} a week in {place}, and the rest wherever you work best.',
    'We ask for {days} a week in {place}. You and the team choose when.',
    'You would be in {place} {days} a week. We help you to set up a good desk at home for the others.',
    'Expect {days} a week at our office in {place}, and remote work otherwise.',
    'Our office is in {place}, and we share it {days} a week.',
    'At least {days} a week in {place}; more if you like company.',
    'The pattern is {days} a week in {place}, settled a month ahead.',
    'The team meets in {place} {days} a week and is at home for the rest.',
  ],
  remote: [
    'Remote, from anywhere in the country. We meet in {place} four times a year and pay the fare.',
    'You may work from home all week. There is always a desk in {place} if you would like one.',
    'This is a remote job. The whole team gathers in {place} for two days each quarter.',
    'Home-based, with a visit to {place} every other month.',
    'The job is fully remote. New starters spend their first week in {place}, at our expense.',
    'Work from wherever you have a good connection; our office in {place} is open to you and never required.',
  ],
};

export const TYPE_LINES: Readonly<Record<string, readonly string[]>> = {
  'full-time': [
    'The job is permanent and full-time.',
    'Full-time and permanent.',
    'It is a permanent, full-time post, and we are open to talking about your hours.',
    'Permanent, full-time, with flexible start and finish.',
    'A permanent post, full-time; compressed hours are possible.',
    'This is a permanent job. Full-time hours, arranged with the team.',
    'Full-time. Permanent after a probation of three months.',
    'Permanent, five days a week or the same hours in four and a half.',
    'We are hiring permanently and full-time.',
  ],
  'part-time': [
    'Part-time, {hours} hours a week, on days that suit you. Yearly figures are for full-time work and are reduced in proportion.',
    'This is a part-time post of {hours} hours, spread as you like. A yearly figure would be in proportion.',
    'Permanent and part-time: {hours} hours a week, within school hours if you wish.',
  ],
  both: [
    'Full-time, or part-time from {hours} hours a week.',
    'Permanent. Full-time by default, and {hours} hours or more if that suits you better.',
    'We would be glad to hear from people who want to share the job.',
  ],
  contract: [
    'A contract of {months} months, outside IR35, with a clear statement of work.',
    'This is a {months}-month contract, inside IR35, with a fair chance of an extension.',
    'We need you for {months} months. The work has been assessed as outside IR35.',
  ],
  temporary: [
    'A fixed term of {months} months, to cover parental leave.',
    'The post is temporary, for {months} months, while a colleague is on secondment.',
    'Fixed term, {months} months, paid for by one project. Permanent posts do come up.',
  ],
  apprenticeship: [
    'The apprenticeship lasts {months} months and ends in a Level 4 qualification. There are no fees.',
    'You would be employed from the first day, with {months} months of training on the way to a Level 3 or 4 certificate.',
    'A paid apprenticeship of {months} months, with the intention of a permanent job at the end.',
  ],
  internship: [
    'A paid internship of {weeks} weeks.',
    'This is a paid placement of {weeks} weeks, with a project of your own.',
    'We pay for all {weeks} weeks, and for your travel to the interview.',
  ],
};

export const DEGREE_LINE = 'The degree apprenticeship takes four years alongside the job. You graduate without a loan.';

/** Instead of benefits, for contractors. */
export const CONTRACT_TERMS = [
  'Invoices paid within fourteen days',
  'A laptop of ours, or a machine of yours that meets our standard',
  'A start within two weeks of agreeing',
  'One point of contact for scope, and one for invoices',
  'A written aim for each month',
  'Access to everything that you need on day one, and we check',
] as const;

/** For apprentices, interns and others at the start. */
export const STARTER_BENEFITS = [
  'A laptop to keep at the end',
  'A mentor who has the time',
  'Travel paid for the first month',
  'The same leave as everyone else',
  'Breakfast with the other starters each month',
  'A written reference, whatever you do next',
] as const;
