import type { Filter } from '#lib/jobs/filter';
import { readFilter } from '#lib/jobs/filter';

/** How many of the 250 questions are of each kind, as query strings; `#` stands for an employer's slug. */
const KINDS: [share: number, questions: string[]][] = [
  // The front door, and people who page on from it.
  [20, ['', '', 'page=2', 'page=5', 'sort=salary', 'posted=7', 'posted=1']],
  // Words that a great part of all adverts has.
  [30, ['q=developer', 'q=engineer', 'q=data', 'q=software', 'q=test', 'q=senior', 'q=support', 'q=cloud', 'q=security', 'q=newcastle']],
  // Names that some have.
  [
    40,
    [
      'python',
      'java',
      'k8s',
      'kubernetes',
      'terraform',
      'c%23',
      '.net',
      'node.js',
      'rust',
      'power+bi',
      'salesforce',
      'kotlin',
      'figma',
      'siem',
      'hexham',
    ].map((word) => `q=${word}`),
  ],
  [
    15,
    [
      'q="software+engineer"',
      'q="data+analyst"',
      'q="machine+learning"',
      'q="test+automation"',
      'q="back+end"',
      'q="power+bi"',
      'q="on+call"',
    ],
  ],
  [
    15,
    [
      'q=react+or+vue',
      'q=python+-django',
      'q=developer+-senior',
      'q=java+-"spring+boot"',
      'q=-php',
      'q=kubernets',
      'q=zzyzzx',
      'q=golang+or+rust+or+scala',
    ],
  ],
  // One group picked, and two.
  [
    35,
    [
      'role=back-end-developer',
      'role=data-analyst',
      'workplace=remote',
      'workplace=hybrid',
      'level=senior',
      'level=junior',
      'salary=40000',
      'salary=70000',
      'skill=python',
      'skill=aws',
      'employer=#',
      'type=contract',
    ],
  ],
  [
    30,
    [
      'role=back-end-developer&workplace=remote',
      'role=front-end-developer&level=junior',
      'role=devops-engineer&salary=50000',
      'skill=python&skill=sql',
      'level=senior&workplace=hybrid',
      'employer=#&level=mid',
      'workplace=remote&salary=60000&posted=30',
    ],
  ],
  // Text with groups, and everything at once.
  [
    15,
    [
      'q=python&workplace=remote',
      'q=engineer&level=senior',
      'q=data&role=data-engineer&sort=newest',
      'q=developer&salary=45000&sort=salary',
      'q="software+engineer"&workplace=hybrid&level=mid',
      'q=react&posted=14&type=full-time',
    ],
  ],
  // A place, as most people ask; then with words.
  [
    30,
    [
      'place=newcastle-upon-tyne',
      'place=durham',
      'place=sunderland&within=5',
      'place=ne1',
      'place=middlesbrough&within=25',
      'place=alnwick&within=50&sort=nearest',
      'place=durham&sort=nearest',
      'place=hexham&place=darlington&within=10',
      'place=newcastle&workplace=on-site',
      'place=washington&level=senior&workplace=hybrid',
      'place=scotland',
      'place=leeds',
    ],
  ],
  [
    20,
    [
      'q=python&place=newcastle',
      'q=developer&place=durham',
      'q=data+analyst&place=sunderland&within=25',
      'q=engineer&place=stockton&sort=nearest',
      'q="software+engineer"&place=ts1&within=10',
      'q=rust&place=alnwick&within=100',
      'q=test&place=gateshead&place=darlington&salary=40000',
    ],
  ],
];

/** The mixed list, the same each time, the kinds spread over it. */
export function questions(employers: readonly string[]): Filter[] {
  const all = KINDS.flatMap(([share, of]) =>
    Array.from({ length: share }, (_, index) => ({
      at: (index + 0.5) / share,
      query: (of[index % of.length] ?? '').replace('#', employers[index % employers.length] ?? ''),
    })),
  );
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ query }) => {
      const params = new URLSearchParams(query);
      return readFilter(Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)])));
    });
}
