import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobDraft } from './job-draft.ts';
import { readLine } from './read-line.ts';

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Senior  Developer &amp; Lead',
  description: '<p>You will build services in Go and PostgreSQL.</p>',
  hiringOrganization: { '@type': 'Organization', name: 'Acme', sameAs: 'https://acme.example' },
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 'A-1' },
  jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Durham', addressCountry: 'GB' } },
};

function draft(changes: object = {}): JobDraft {
  const read = readLine(JSON.stringify({ ...posting, ...changes }));
  if (!read || !('draft' in read)) throw new Error(read?.reason);
  return read.draft;
}

function reason(changes: object): string {
  const read = readLine(JSON.stringify({ ...posting, ...changes }));
  return read && 'reason' in read ? read.reason : 'none';
}

describe('a good line', () => {
  it('becomes a draft', () => {
    expect(draft()).toMatchObject({
      identifier: { name: 'Acme', value: 'A-1' },
      slug: expect.stringMatching(/^senior-developer-and-lead-acme-[a-z0-9]{6}$/),
      title: 'Senior Developer & Lead',
      employer: { name: 'Acme', website: 'https://acme.example/' },
      role: 'back-end-developer',
      skills: ['go', 'postgresql'],
      places: ['durham'],
      locationNote: null,
      pay: null,
      datePosted: null,
      validThrough: null,
    });
  });

  it.each<[string, object, object]>([
    ['employer as a name', { hiringOrganization: 'Acme Ltd' }, { employer: { name: 'Acme Ltd', website: null } }],
    ['a useless website', { hiringOrganization: { name: 'Acme', sameAs: 'javascript:x' } }, { employer: { name: 'Acme', website: null } }],
    [
      'a website in capitals',
      { hiringOrganization: { name: 'Acme', url: ' HTTPS://Upper.example' } },
      { employer: { website: 'https://upper.example/' } },
    ],
    [
      'a website without slashes',
      { hiringOrganization: { name: 'Acme', url: 'https:noslash.example' } },
      { employer: { website: 'https://noslash.example/' } },
    ],
    ['identifier as a text', { identifier: 'X9' }, { identifier: { name: 'acme', value: 'X9' } }],
    ['identifier as a number', { identifier: 7 }, { identifier: { name: 'acme', value: '7' } }],
    [
      'nulls and empty texts',
      { identifier: null, baseSalary: null, url: '', datePosted: '' },
      { pay: null, applyUrl: null, datePosted: null },
    ],
    ['place as a text', { jobLocation: 'Durham or Leeds' }, { places: ['durham', 'leeds'], locationNote: null }],
    [
      'place with an address as a text',
      { jobLocation: { address: '1 North Road, Durham' } },
      { places: ['durham'], locationNote: '1 North Road, Durham' },
    ],
    ['several places', { jobLocation: [posting.jobLocation, 'Leeds', 'Leeds'] }, { places: ['durham', 'leeds'] }],
    [
      'a street',
      { jobLocation: { address: { streetAddress: '1 North Road', addressLocality: 'Durham' } } },
      { places: ['durham'], locationNote: '1 North Road, Durham' },
    ],
    ['an unknown place', { jobLocation: 'Atlantis' }, { places: [], locationNote: 'Atlantis' }],
    [
      'a place abroad',
      { jobLocation: { address: { addressLocality: 'Durham', addressCountry: 'US' } } },
      { places: [], locationNote: 'Durham, US' },
    ],
    ['no place', { jobLocation: undefined }, { places: [], locationNote: null }],
    [
      'how to apply',
      { url: 'https://acme.example/a', applicationContact: { email: 'hr@acme.example' } },
      { applyUrl: 'https://acme.example/a', applyEmail: 'hr@acme.example' },
    ],
    ['remote', { jobLocationType: 'TELECOMMUTE', jobLocation: undefined }, { workplace: 'remote' }],
    ['employment types', { employmentType: ['PART_TIME', 'CONTRACTOR'] }, { employmentTypes: ['part-time', 'contract'] }],
    [
      'dates',
      { datePosted: '2026-11-01', validThrough: '2026-11-01' },
      { datePosted: new Date('2026-11-01T00:00Z'), validThrough: new Date('2026-11-01T23:59:59Z') },
    ],
    ['a type with its address', { '@type': 'https://schema.org/JobPosting' }, { title: 'Senior Developer & Lead' }],
    ['plain text', { description: 'Line one is here\n• two\n• three' }, { description: 'Line one is here\n\n- two\n- three' }],
    ['characters that no database holds', { title: 'A\u0000 \ud800job\u202e' }, { title: 'A �job' }],
  ])('reads %s', (_, changes, expected) => {
    expect(draft(changes)).toMatchObject(expected);
  });

  it('has an identifier of its own when none is given, the same each time', () => {
    const first = draft({ identifier: undefined });
    expect(first.identifier).toEqual(draft({ identifier: undefined }).identifier);
    expect(first.identifier).not.toEqual(draft({ identifier: undefined, jobLocation: 'Leeds' }).identifier);
    expect(first.slug).not.toBe(draft().slug);
    for (const identifier of [undefined, 'X9']) {
      const [usual, loud] = ['Acme', 'ACME'].map((hiringOrganization) => draft({ identifier, hiringOrganization }));
      expect(loud?.identifier).toEqual(usual?.identifier);
      expect(loud?.slug).toBe(usual?.slug);
    }
  });

  it('keeps nothing that runs', () => {
    const hostile = draft({
      title: 'Developer <img src=x onerror=alert(1)>',
      description:
        '<p onclick="x()">Twenty characters and more</p><script>alert(1)</script><iframe src="//e"></iframe><a href="javascript:x()">x</a>',
      hiringOrganization: 'Acme <script>alert(1)</script>',
    });
    expect(JSON.stringify(Object.values(hostile))).not.toMatch(/script|alert|onerror|onclick|iframe|</);
    expect(hostile.title).toBe('Developer');
  });
});

describe('a bad line', () => {
  it.each<[string, object, string]>([
    ['another type', { '@type': 'Event' }, '@type is "Event": only a "JobPosting" can be loaded.'],
    ['no type', { '@type': undefined }, '@type is missing: it must be "JobPosting".'],
    ['no title', { title: undefined }, 'title is missing.'],
    ['a short title', { title: 'X' }, 'title "X" is too short: it needs at least 2 characters.'],
    ['a long title', { title: 'x'.repeat(201) }, 'title is too long: it has 201 characters and may have 200.'],
    ['a number as title', { title: 4 }, 'title 4 is not a text.'],
    ['no description', { description: ' ' }, 'description is missing.'],
    [
      'an empty description',
      { description: '<p>&nbsp;</p><script>words words words words</script>' },
      'description is too short: it needs at least 20 characters of text.',
    ],
    ['a description without end', { description: 'word '.repeat(20_000) }, 'description is too long: it may have 50,000 characters.'],
    ['no employer', { hiringOrganization: {} }, 'hiringOrganization.name is missing.'],
    [
      'an address that runs',
      { url: 'javascript:alert(1)' },
      'url "javascript:alert(1)" is not a web address that begins with https:// or http://.',
    ],
    ['no such mailbox', { applicationContact: { email: 'nobody' } }, 'applicationContact.email "nobody" is not an e-mail address.'],
    ['dates the wrong way round', { datePosted: '2026-11-02', validThrough: '2026-11-01' }, 'validThrough is not after datePosted.'],
    [
      'an identifier of our own',
      { identifier: { name: 'Internal:sample', value: '7' } },
      'identifier.name "Internal:sample" begins with "internal:", which is kept for adverts that this site makes itself.',
    ],
    [
      'an employer by such a name',
      { identifier: '7', hiringOrganization: 'internal:sample' },
      'hiringOrganization "internal:sample" begins with "internal:", which is kept for adverts that this site makes itself.',
    ],
    ['a place that is none', { jobLocation: 7 }, 'jobLocation 7 is neither a Place nor a text.'],
  ])('says why: %s', (_, changes, sentence) => {
    expect(reason(changes)).toBe(sentence);
  });

  it('says all that is wrong at once', () => {
    expect(reason({ title: undefined, baseSalary: { value: { minValue: 5, maxValue: 3, unitText: 'HOUR' } } })).toBe(
      'title is missing. baseSalary.value.minValue 5 is more than maxValue 3.',
    );
  });

  it('need not be JSON, nor short', () => {
    expect(readLine('  ')).toBeNull();
    expect(readLine('{"title":')).toMatchObject({ reason: expect.stringMatching(/^The line is not valid JSON: /) });
    for (const text of ['[]', '3', 'null', '"x"']) expect(readLine(text)).toEqual({ reason: 'A line must hold one JobPosting object.' });
    expect(readLine(`{"x":"${'x'.repeat(1_000_000)}"}`)).toEqual({ reason: 'The line is longer than 1 MB.' });
    expect(readLine('['.repeat(500_000))).toMatchObject({ reason: expect.any(String) });
  });

  it('never throws, whatever the fields hold', () => {
    const any = fc.anything({ maxDepth: 3 });
    const fields = fc.record(
      Object.fromEntries(
        [...Object.keys(posting), 'baseSalary', 'datePosted', 'validThrough', 'url', 'employmentType', 'applicationContact'].map((key) => [
          key,
          any,
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fields, (changes) => {
        const read = readLine(JSON.stringify({ ...posting, ...changes }));
        expect(read !== null && ('draft' in read || read.reason.length > 10)).toBe(true);
      }),
    );
  });
});
