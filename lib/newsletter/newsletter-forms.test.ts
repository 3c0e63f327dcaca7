import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NOTHING_TYPED, readForm } from '#lib/forms/form-state';
import { readersCsv } from './csv.ts';
import { readRefusedSignUp, refusedSignUpPath } from './refused-sign-up.ts';
import { SignUpForm, TRAP } from './sign-up-form.ts';
import { NEWSLETTER } from './wording.ts';

vi.stubEnv('DATABASE_URL', 'postgres://localhost/none');
vi.stubEnv('SITE_URL', 'https://jobs.example.org');
vi.stubEnv('REVALIDATE_SECRET', 'only-for-this-test-0123');

const RIGHT = { email: ' Ada@Example.org ', terms: 'yes', wording: NEWSLETTER.version, from: '/roles/data-analyst' };

function read(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readForm(SignUpForm, form, NOTHING_TYPED);
}

describe('the form', () => {
  it('reads the address, and the page it stands on', () => {
    expect(read(RIGHT).data).toEqual({ email: 'ada@example.org', means: '/roles/data-analyst', isTrapped: false });
    expect(read({ ...RIGHT, [TRAP]: 'buy' }).data).toMatchObject({ isTrapped: true });
  });

  it('needs an address, a tick, and the wording of today', () => {
    expect(read({}).state?.errors).toEqual({ email: 'Enter your e-mail address', terms: expect.stringContaining('Tick the box') });
    expect(read({ ...RIGHT, wording: '2001-01-01' }).state?.errors).toEqual({ terms: expect.stringContaining('new') });
    expect(read({ ...RIGHT, email: 'ada@' }).state?.errors).toEqual({ email: expect.stringContaining('full email address') });
  });

  it.each([
    ['/', '/'],
    ['/roles/data-analyst', '/roles/data-analyst'],
    ['/roles/../x', '/newsletter'],
    ['https://elsewhere.example', '/newsletter'],
    ['', '/newsletter'],
  ])('sent from “%s” counts for the page %s', (from, means) => expect(read({ ...RIGHT, from }).data?.means).toBe(means));
});

describe('what was typed', () => {
  it('comes back from the address, which does not show it', () => {
    const { state } = read({ ...RIGHT, terms: '', email: 'ada@somewhere' });
    const path = refusedSignUpPath(state ?? NOTHING_TYPED);
    expect(path).toMatch(/^\/newsletter\?form=[\w-]+$/);
    expect(path).not.toContain('ada');
    const back = readRefusedSignUp(path.split('=')[1]);
    expect(back).toMatchObject({
      values: { email: 'ada@somewhere', from: RIGHT.from },
      attempt: 1,
      errors: { email: expect.any(String), terms: expect.any(String) },
    });
  });

  it('is nothing for any other text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String(), fc.constant(undefined)), (text) => readRefusedSignUp(text) === null));
  });
});

describe('the list as CSV', () => {
  const line = (email: string) => readersCsv([{ email, confirmedAt: new Date('2026-11-23T12:00:00Z'), wording: '2026-11-23', means: '/' }]);

  it('names its columns and ends each line as RFC 4180 has it', () => {
    expect(line('ada@example.org')).toBe('email,confirmed_at,wording,means\r\nada@example.org,2026-11-23T12:00:00.000Z,2026-11-23,/\r\n');
  });

  it('holds no formula, and no cell that breaks its line', () => {
    for (const sign of ['=', '+', '-', '@', '\t']) expect(line(`${sign}1@example.org`)).toContain(`\r\n'${sign}1@`);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '"', ',', '\n', '\r', 'a', '@') }), (email) => {
        const cell = /\r\n("(?:[^"]|"")*"|[^",\r\n]*),2026-11-23T/.exec(line(email))?.[1];
        const read = cell?.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        return read === email || read === `'${email}`;
      }),
    );
  });
});
