import { TERMS } from '#lib/accounts/wording';
import { findDraft } from '#lib/applications/find-draft';
import { sealOf } from '#lib/applications/parcel';
import { packParcel } from '#lib/applications/send';
import { pdfOf } from '#lib/candidates/testing/cv-samples';
import { hashed } from '#lib/hashed';
import type { Fields } from './call.ts';
import type { Planted } from './people.ts';

export type ActionEntry = {
  /** What is sent by who does this in earnest, to the things of `whose`. */
  form: (whose: Planted) => Fields | Promise<Fields>;
  /** SQL that makes the things of `$1` such that the action changes them. */
  first?: string;
  /** Tables in which anybody may bring about rows of somebody else, by the address alone: a link that was asked for. */
  open?: readonly string[];
  /** Where it is shown that it does what it is for, when a form alone does not make it: a secret of a mail is needed too. */
  shownIn?: string;
  /** One in how many of the random inputs it gets, where each may start a process. */
  slow?: number;
};

const REVISION = { revision: '7' };
const JOINING = 'update profiles set joined_at = null where user_id = $1';
const UNSENT = 'update applications set sent_at = null where user_id = $1';

/** Every server action, as in `findActions`. A new one is refused by the tests until it stands here. */
export const ACTIONS: Record<string, ActionEntry> = {
  'account chooseTargetRole': { form: () => ({ role: 'data-engineer' }) },

  'join joinAsYou': { form: () => ({ name: 'New Name', place: 'Durham', offer: '' }), first: JOINING },
  'join joinWithRoles': { form: () => ({ roles: ['data-analyst'] }), first: JOINING },
  'join joinWithSkills': { form: () => ({ held: ['python:strong'], skill: ['rust'], skills: 'Docker, Go' }), first: JOINING },
  'join joinAtLevel': { form: () => ({ level: 'senior', salaryWanted: '35,000' }), first: JOINING },
  'join join': {
    form: () => ({ workplaces: ['hybrid'], available: 'later', terms: 'yes', wording: TERMS.version }),
    first: JOINING,
  },
  'join skipJoinStep': { form: () => ({ step: 'roles' }), first: JOINING },

  'account/profile saveAbout': { form: () => ({ ...REVISION, name: 'New Name', headline: 'New headline', summary: 'New summary' }) },
  'account/profile saveWhere': { form: () => ({ ...REVISION, place: 'Durham', offer: '', within: '25', level: 'senior' }) },
  'account/profile saveRoles': { form: () => ({ ...REVISION, roles: ['data-analyst'], targetRole: 'data-analyst' }) },
  'account/profile saveSkills': { form: () => ({ ...REVISION, held: ['python:strong'], skill: ['rust'], skills: 'Docker, Go' }) },
  'account/profile savePreferences': {
    form: () => ({
      ...REVISION,
      workplaces: ['hybrid'],
      types: ['contract'],
      salaryWanted: '35,000',
      available: 'later',
      rightToWork: 'needs-visa',
    }),
  },
  'account/profile saveWork': {
    form: (whose) => ({
      ...REVISION,
      id: whose.its('profileWork', 'id'),
      title: 'Tester',
      employer: 'New Ltd',
      started: '3/2020',
      ended: 'May 2024',
      summary: 'New',
    }),
  },
  'account/profile saveEducation': {
    form: (whose) => ({
      ...REVISION,
      id: whose.its('profileEducation', 'id'),
      institution: 'New College',
      subject: 'Networks',
      qualification: 'HND',
      started: '9/2015',
      ended: '6/2017',
    }),
  },
  'account/profile saveLink': {
    form: (whose) => ({ ...REVISION, id: whose.its('profileLinks', 'id'), label: 'GitHub', url: 'https://github.com/example' }),
  },
  'account/profile removeWork': { form: (whose) => ({ id: whose.its('profileWork', 'id') }) },
  'account/profile removeEducation': { form: (whose) => ({ id: whose.its('profileEducation', 'id') }) },
  'account/profile removeLink': { form: (whose) => ({ id: whose.its('profileLinks', 'id') }) },

  'account/cv uploadCv': {
    form: () => ({ cv: new File([Uint8Array.from(pdfOf(['Python and Rust']))], 'cv.pdf', { type: 'application/pdf' }) }),
    slow: 20,
  },
  'account/cv removeCv': {
    form: (whose) => ({ id: whose.its('cvs', 'id') }),
    first: 'update cvs set replaced_at = null where user_id = $1',
  },
  'account/cv answerOffers': { form: () => ({ take: 'none', skill: ['python'] }) },
  'account/cv/import importResume': { form: () => ({ resume: '{"basics":{"name":"New Name"}}', way: 'add', ...REVISION }) },

  'account/privacy saveVisibility': {
    form: () => ({ visibility: 'recruiters' }),
    first: 'update profiles set visible = false where user_id = $1',
  },
  'account/privacy/delete eraseAccount': { form: (whose) => ({ email: whose.email }) },

  'account/sign-in changeEmail': {
    form: () => ({ email: 'another@example.org' }),
    first: 'delete from email_changes where user_id = $1',
  },
  'account/sign-in callOffChange': { form: () => ({}) },
  'account/sign-in signOutThere': {
    form: (whose) => ({ session: hashed(whose.its('sessions', 'sessionToken')) }),
    first: `update sessions set session_token = encode(sha256(convert_to(session_token, 'UTF8')), 'hex')
      where user_id = $1 and session_token !~ '^[0-9a-f]{64}$'`,
  },
  'account/sign-in linkService': { form: () => ({ service: 'github' }), shownIn: 'e2e/other-services.spec.ts' },
  'account/sign-in unlinkService': {
    form: () => ({ service: 'github' }),
    first: `update accounts set provider = 'github', unlinked_at = null where user_id = $1`,
  },
  'account/sign-in signOutElsewhere': { form: () => ({}) },
  'account/sign-in signOutEverywhere': { form: () => ({}) },

  'sign-in askToSignIn': { form: (whose) => ({ email: whose.email, to: '/account' }), open: ['signInLinks', 'mails'] },
  'sign-in signInByCode': { form: () => ({ code: '123456' }), shownIn: 'lib/accounts/sign-in-links.test.ts' },
  'sign-in signInByLink': {
    form: (whose) => ({ token: whose.its('signInLinks', 'tokenHash') }),
    shownIn: 'lib/accounts/sign-in-links.test.ts',
  },
  'sign-in signInThrough': { form: () => ({ service: 'github', to: '/account' }), shownIn: 'e2e/other-services.spec.ts' },
  'sign-in confirmEmailChange': {
    form: (whose) => ({ token: whose.its('emailChanges', 'oldTokenHash') }),
    shownIn: 'e2e/change-of-address.spec.ts',
  },

  'account/saved saveOffered': { form: (whose) => ({ job: whose.job.slug }), first: 'delete from saved_jobs where user_id = $1' },
  'account/saved removeSaved': { form: (whose) => ({ job: whose.job.id }) },
  'account/saved changeNote': { form: (whose) => ({ job: whose.job.id, note: 'A new note' }) },

  'account/saved makeCalendarAddress': { form: () => ({}), first: 'delete from saved_calendars where user_id = $1' },
  'account/saved revokeCalendarAddress': { form: () => ({}) },

  'newsletter confirmNewsletter': {
    form: (whose) => ({ token: whose.its('newsletterReaders', 'id') }),
    shownIn: 'lib/newsletter/newsletter.test.ts',
  },

  'account/applications record': {
    form: () => ({ title: 'Baker', employer: 'Bread Ltd', url: 'https://example.org/1', day: '2026-11-02', note: 'By post' }),
  },
  'account/applications addToTimeline': {
    form: (whose) => ({ id: whose.its('applications', 'id'), stage: 'interview', day: '2026-11-20', time: '10:30', note: 'Second floor' }),
  },
  'account/applications changeApplicationNote': { form: (whose) => ({ id: whose.its('applications', 'id'), note: 'A new note' }) },
  'account/applications withdraw': { form: (whose) => ({ id: whose.its('applications', 'id') }) },
  'account/applications remove': {
    form: (whose) => ({ id: whose.its('applications', 'id') }),
    first: UNSENT,
  },
  'alerts createAlert': {
    form: (whose) => ({ search: 'q=rust', frequency: 'weekly', email: whose.email }),
    open: ['alertReaders', 'alerts', 'mails'],
  },
  'alerts confirmAskedAlert': {
    form: (whose) => ({ token: `${Buffer.from(whose.its('alerts', 'id')).toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA` }),
    shownIn: 'e2e/alerts.spec.ts',
  },
  'alerts actOnAlert': { form: (whose) => ({ alert: whose.its('alerts', 'id'), act: 'pause' }) },
  'alerts changeOwnAlert': { form: (whose) => ({ alert: whose.its('alerts', 'id'), search: 'q=rust', frequency: 'weekly' }) },
  'alerts chooseAlertTimes': { form: () => ({ hour: '18', weekday: '5' }) },
  'alerts keepOwnAlerts': { form: () => ({}) },
  'alerts pauseAllAlerts': { form: () => ({}) },

  'apply/[slug] writeDraft': {
    form: (whose) => ({
      job: whose.job.slug,
      letter: 'A new letter',
      cv: whose.its('cvs', 'id'),
      ...Object.fromEntries([['then', 'review']]),
    }),
    first: UNSENT,
  },
  'apply/[slug] keepDraft': {
    form: (whose) => ({ job: whose.job.slug, letter: 'A new letter', cv: whose.its('cvs', 'id') }),
    first: UNSENT,
  },
  'apply/[slug] sendDraft': {
    form: async (whose) => ({ job: whose.job.slug, seal: await sealFor(whose) }),
    first: `with gone as (delete from job_questions) ${UNSENT}`,
  },
};

async function sealFor(whose: Planted): Promise<string> {
  const draft = await findDraft(whose.id, whose.job.slug, new Date());
  const parcel = draft && (await packParcel(whose, draft));
  return parcel ? sealOf(parcel) : '';
}
