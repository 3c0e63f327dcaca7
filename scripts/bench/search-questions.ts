import type { Filter } from '#lib/jobs/filter';
import { readFilter } from '#lib/jobs/filter';

/**
 * How many of the 200 questions are of each kind, as query strings; `#` stands for an employer's slug. Seven in ten name a
 * place, as they do on the largest public board whose figures are known.
 */
const KINDS = {
  // The front door, people who page on from it, and one group picked, or two.
  'no text': [
    20,
    [
      '',
      'page=2',
      'role=back-end-developer',
      'workplace=remote',
      'sort=salary',
      'role=data-analyst',
      'level=junior',
      '',
      'skill=python',
      'posted=7',
      'level=senior&workplace=hybrid',
      'employer=#',
      'salary=40000',
      'role=back-end-developer&workplace=remote',
      'workplace=remote&salary=60000&posted=30',
      'page=5',
      'type=contract',
      'role=front-end-developer&level=junior',
      'skill=python&skill=sql',
      'employer=#&level=mid',
    ],
  ],
  // Words that a tenth of all adverts or more has.
  'common word': [12, ['developer', 'engineer', 'data', 'software', 'test', 'senior', 'support', 'cloud', 'python', 'security'].map(words)],
  'rare words': [
    16,
    [
      'java',
      'k8s',
      'kubernetes',
      'terraform',
      'c#',
      '.net',
      'node.js',
      'rust',
      'power bi',
      'salesforce',
      'kotlin',
      'react or vue',
      'python -django',
      'kubernets',
      'siem',
      'golang or rust or scala',
    ].map(words),
  ],
  phrase: [
    12,
    [
      '"software engineer"',
      '"data analyst"',
      '"machine learning"',
      '"test automation"',
      '"back end"',
      '"power bi"',
      '"on call"',
      '"spring boot"',
    ].map(words),
  ],
  place: [
    70,
    [
      'place=newcastle-upon-tyne',
      'place=durham',
      'place=sunderland&within=5',
      'place=ne1',
      'place=middlesbrough&within=25',
      'place=gateshead',
      'place=alnwick&within=50&sort=nearest',
      'place=durham&sort=nearest',
      'place=hexham&place=darlington&within=10',
      'place=newcastle&workplace=on-site',
      'place=washington&level=senior&workplace=hybrid',
      'place=berwick&within=25',
      'place=scotland',
      'place=leeds',
      'place=hartlepool&within=10&workplace=hybrid',
      'place=stockton&role=devops-engineer',
    ],
  ],
  'place and text': [
    60,
    [
      'q=python&place=newcastle',
      'q=developer&place=durham',
      'q=java&place=newcastle&within=25',
      'q=data+analyst&place=sunderland&within=25',
      'q=engineer&place=stockton&sort=nearest',
      'q="software+engineer"&place=ts1&within=10',
      'q=rust&place=alnwick&within=100',
      'q=cyber+security&place=newcastle',
      'q=it+support&place=middlesbrough',
      'q=apprentice&place=sunderland',
      'q=kubernetes&place=ne1',
      'q=test&place=gateshead&place=darlington',
      'q=react&place=durham&within=50',
      'q=junior+developer&place=hexham&within=25',
    ],
  ],
  'all filters': [
    10,
    [
      'q=developer&place=newcastle&within=25&role=back-end-developer&workplace=hybrid&type=full-time&level=mid&salary=35000&skill=python&posted=30',
      'q=engineer&place=durham&place=sunderland&workplace=hybrid&workplace=remote&type=full-time&level=senior&salary=45000&sort=salary',
      'q=data&place=middlesbrough&within=50&role=data-analyst&role=data-engineer&level=junior&level=mid&salary=30000&posted=30',
      'q=test&place=gateshead&role=test-engineer&type=full-time&level=mid&salary=30000&employer=#',
      'q="software+engineer"&place=ne1&workplace=hybrid&level=mid&skill=java&posted=14&sort=nearest',
    ],
  ],
} satisfies Record<string, [share: number, questions: string[]]>;

export type Kind = keyof typeof KINDS;

/** The mixed list, the same each time, the kinds spread over it. */
export function questions(employers: readonly string[]): { kind: Kind; filter: Filter }[] {
  const all = Object.entries(KINDS).flatMap(([kind, [share, of]]) =>
    Array.from({ length: share }, (_, index) => ({
      kind: kind as Kind,
      at: (index + 0.5) / share,
      query: (of[index % of.length] ?? '').replace('#', employers[index % employers.length] ?? ''),
    })),
  );
  return all.sort((a, b) => a.at - b.at).map(({ kind, query }) => ({ kind, filter: filterOf(query) }));
}

function words(text: string): string {
  return `q=${encodeURIComponent(text)}`;
}

function filterOf(query: string): Filter {
  const params = new URLSearchParams(query);
  return readFilter(Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])));
}
