import type { Executor } from '#db/client';
import type { Profile } from '#lib/candidates/profile';
import { joinWith } from '#lib/candidates/save-join';
import { lockProfile, type ProfileChange, writeProfile } from '#lib/candidates/save-profile';

/** What the sample candidates say of themselves, by their address. */
const PROFILES: Readonly<Record<string, ProfileChange>> = {
  'amina.hart@example.org': {
    name: 'Amina Hart',
    headline: 'Test analyst',
    summary:
      'I find what others miss, and say it so that it gets mended. For two years I have written small tools in Python to make my own tests quicker, and now I want to build the thing itself.',
    place: 'gateshead',
    within: 25,
    level: 'junior',
    roles: ['back-end-developer', 'test-automation-engineer'],
    targetRole: 'back-end-developer',
    skills: skillsOf({
      strong: 'manual-testing test-planning jira',
      working: 'python sql git rest-apis postman agile',
      learning: 'docker django',
    }),
    work: [
      {
        title: 'Test analyst',
        employer: 'Kittiwake Pay',
        started: '2023-02',
        ended: null,
        summary: 'Tests of the payment pages, by hand and with scripts of my own. I halved the time that a release needs.',
      },
      { title: 'Customer adviser', employer: 'Bramble Mutual', started: '2019-09', ended: '2023-01', summary: null },
    ],
    education: [
      {
        institution: 'Gateshead College',
        subject: 'Software testing',
        qualification: 'Foundation certificate',
        started: '2022-01',
        ended: '2022-06',
      },
    ],
    links: [{ label: 'Code', url: 'https://code.example.org/amina' }],
    salaryWanted: 34_000,
    workplaces: ['hybrid', 'remote'],
    types: ['full-time'],
    available: 'one-month',
    rightToWork: 'yes',
  },
  'tom.riley@example.org': {
    name: 'Tom Riley',
    headline: 'Systems administrator who automates',
    summary: 'Linux, networks and a liking for things that mend themselves. I have looked after 200 servers with two colleagues.',
    place: 'sunderland',
    within: 15,
    level: 'mid',
    roles: ['devops-engineer', 'site-reliability-engineer'],
    targetRole: 'devops-engineer',
    skills: skillsOf({
      strong: 'linux bash networking',
      working: 'ansible docker git windows-server powershell',
      learning: 'kubernetes terraform aws',
    }),
    work: [
      { title: 'Systems administrator', employer: 'Keelrow Logistics', started: '2020-04', ended: null, summary: null },
      { title: 'IT support technician', employer: 'Cheviot Records Office', started: '2016-08', ended: '2020-03', summary: null },
    ],
    education: [
      { institution: 'University of Sunderland', subject: 'Computing', qualification: 'BSc', started: '2013-09', ended: '2016-06' },
    ],
    links: [],
    salaryWanted: 48_000,
    workplaces: [],
    types: ['full-time', 'contract'],
    available: 'three-months',
    rightToWork: 'yes',
  },
};

/** Gives the sample candidates their profiles. `users`: ids by address; others are passed over, and who has joined stays as they are. */
export async function seedProfiles(tx: Executor, users: ReadonlyMap<string, string>, now: Date): Promise<void> {
  for (const [email, profile] of Object.entries(PROFILES)) {
    const userId = users.get(email);
    if (!userId || (await lockProfile(tx, userId, now)).joinedAt) continue;
    await writeProfile(tx, userId, profile, now);
    await joinWith(tx, userId, {}, now);
  }
}

function skillsOf(slugs: Record<Profile['skills'][number]['level'], string>): ProfileChange['skills'] {
  return (['strong', 'working', 'learning'] as const).flatMap((level) => slugs[level].split(' ').map((slug) => ({ slug, level })));
}
