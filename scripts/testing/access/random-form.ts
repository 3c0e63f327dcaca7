import fc from 'fast-check';
import type { Fields } from './call.ts';

/** Texts that have broken forms elsewhere. None looks like a message of a database or a stack, so that one is told from them. */
const HARD = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b\ufeff',
  '👩‍👩‍👧‍👦',
  "' or 1=1; --",
  '%_\\',
  '$1',
  '{"a":[1]}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '//elsewhere.example',
  'javascript:alert(1)',
  'https://elsewhere.example/\u0000',
  '-1',
  '0',
  '2147483648',
  '9007199254740993',
  '99999999999999999999999',
  '1e309',
  'Infinity',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '99/99/9999',
  '1/0001',
  '24:61',
  '00000000-0000-0000-0000-000000000000',
  'not-a-uuid',
  'constructor',
  '__proto__',
  'true',
  'on',
];
const HARD_NAMES = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'user_id',
  'userId',
  'id',
  'email',
  'staff',
  '$ACTION_ID_1',
  'a.b.0',
  '\u0000',
];

const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...HARD) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
);
/** Longer than any field takes. Rare, since each costs as much as hundreds of others. */
const long = fc.constantFrom('x'.repeat(25_000), '\u0000'.repeat(7_000), 'ü, '.repeat(4_000), '9'.repeat(5_000));
const file = fc
  .tuple(fc.uint8Array({ maxLength: 40 }), text, fc.constantFrom('', 'application/pdf', 'text/html'))
  .map(([bytes, name, type]) => new File([Uint8Array.from(bytes)], name, { type }));

/** Fields of a form as nobody would fill it: some as they should be (`right`), of one's own or of somebody else, the rest anything. */
export function randomFields(right: Fields, others: Fields): fc.Arbitrary<Fields> {
  const names = [...new Set([...Object.keys(right), ...Object.keys(others)])];
  const value = (name: string) => {
    const known = [right[name], others[name]].flat().filter((one) => one !== undefined);
    const odd = fc.oneof(
      { weight: 60, arbitrary: text },
      { weight: 6, arbitrary: fc.array(text, { maxLength: 4 }) },
      { weight: 2, arbitrary: file },
      { weight: 1, arbitrary: long },
    );
    return known.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...known) }, { weight: 4, arbitrary: odd }) : odd;
  };
  const asked = fc.record(Object.fromEntries(names.map((name) => [name, value(name)])), { requiredKeys: [] });
  const junk = fc.array(fc.tuple(fc.constantFrom(...HARD_NAMES), fc.oneof(text, fc.array(text, { maxLength: 2 }))), { maxLength: 1 });
  return fc.tuple(asked, junk).map(([fields, more]) => ({ ...Object.fromEntries(more), ...(fields as Fields) }));
}
