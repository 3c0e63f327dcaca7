import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { TERMS } from '#lib/accounts/wording';
import { NOTHING_TYPED, readForm } from '#lib/forms/form-state';
import { joinFields } from './join-fields.ts';
import * as forms from './profile-forms.ts';

const { offersFor, nameField: _, ...rest } = forms;
const SCHEMAS = Object.entries(rest) as [string, z.ZodType<unknown>][];

function formOf(pairs: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}

const read = <T>(schema: z.ZodType<T>, fields: Record<string, string | string[]>) =>
  readForm(
    schema,
    formOf(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))),
    NOTHING_TYPED,
  );

describe('a place', () => {
  test.each([
    ['Durham', 'durham'],
    ['ne1 4st', 'newcastle-upon-tyne'],
    ['DH1', 'durham'],
  ])('%s is %s', (text, slug) => {
    expect(read(forms.YouForm, { name: 'Amina', place: text }).data).toEqual({ name: 'Amina', place: slug });
  });

  test('a slip is not guessed at: it is kept, said and offered; an offer that is chosen counts', () => {
    const { state } = read(forms.YouForm, { name: 'Amina', place: 'Hexam' });
    expect(state?.errors).toEqual({ place: 'We know no place called “Hexam”. Did you mean Hexham, Cheam or Horam?' });
    expect(state?.values.place).toBe('Hexam');
    expect(offersFor({ place: 'Hexam' }).place?.[0]).toEqual({ value: 'hexham', label: 'Hexham' });
    expect(read(forms.YouForm, { name: 'Amina', place: 'Hexam', offer: 'hexham' }).data?.place).toBe('hexham');
  });

  test('the place typed counts, not an offer for another', () => {
    expect(read(forms.WhereForm, { place: 'Durham', offer: 'hexham', within: '25' }).data).toEqual({
      place: 'durham',
      within: 25,
      level: null,
    });
  });

  test('joining asks for one, and for a name', () => {
    expect(Object.keys(read(forms.YouForm, { name: ' ', place: '' }).state?.errors ?? {})).toEqual(['place', 'name']);
  });
});

describe('skills', () => {
  test('those held, those ticked and those typed together, each once, with their levels', () => {
    const given = { held: ['python:strong', 'aws:remove', 'nothing:strong'], skill: ['docker', 'python'], skills: 'k8s, Docker' };
    expect(read(forms.SkillsForm, given).data?.skills).toEqual([
      { slug: 'python', level: 'strong' },
      { slug: 'docker', level: 'working' },
      { slug: 'kubernetes', level: 'working' },
    ]);
  });

  test('an unknown name is said and offered, until an offer for it is ticked', () => {
    const { state } = read(forms.SkillsForm, { skills: 'Docker, Kubernets, Basket weaving' });
    expect(state?.errors.skills).toBe(
      'We know no skill called “Kubernets”. Did you mean Kubernetes? We know no skill called “Basket weaving”. Leave it out for now.',
    );
    expect(offersFor({ skills: 'Kubernets' }).skills).toEqual([{ value: 'kubernetes', label: 'Kubernetes' }]);
    expect(read(forms.SkillsForm, { skills: 'Kubernets', skill: 'kubernetes' }).data?.skills).toHaveLength(1);
  });
});

test('an entry ends after it starts, and its months are months', () => {
  const work = { title: 'Tester', employer: 'Kittiwake', started: '3/2020' };
  expect(read(forms.WorkForm, { ...work, ended: 'May 2024' }).data).toMatchObject({ started: '2020-03', ended: '2024-05', summary: null });
  expect(read(forms.WorkForm, { ...work, ended: '1/2020' }).state?.errors).toEqual({ ended: 'The end must not be before the start' });
  expect(Object.keys(read(forms.WorkForm, { ...work, started: 'then' }).state?.errors ?? {})).toEqual(['started']);
  expect(Object.keys(read(forms.WorkForm, {}).state?.errors ?? {})).toEqual(['title', 'employer', 'started']);
});

test.each([
  ['github.com/amina', 'https://github.com/amina'],
  ['https://amina.example.org', 'https://amina.example.org/'],
  ['javascript:alert(1)', undefined],
  ['http://user:secret@example.org', undefined],
  ['nothing', undefined],
  ['', undefined],
])('the address %j is %j', (url, href) => {
  expect(read(forms.LinkForm, { label: 'Mine', url }).data?.url).toBe(href);
});

test('joining needs a tick, on the wording of today', () => {
  expect(read(forms.JoinForm, { wording: TERMS.version }).state?.errors.terms).toContain('Tick the box');
  expect(read(forms.JoinForm, { wording: '2001-01-01', terms: 'yes' }).state?.errors.terms).toContain('have changed');
  expect(read(forms.JoinForm, { wording: TERMS.version, terms: 'yes', workplaces: ['remote', 'moon'] }).data).toEqual({
    workplaces: ['remote'],
    available: null,
  });
});

test('a tick is never there beforehand', () => {
  const consent = joinFields('ways', {} as never, []).find((field) => field.kind === 'consent');
  expect(consent).not.toHaveProperty('value');
});

test('control characters and halves of characters are left out', () => {
  expect(read(forms.AboutForm, { name: 'A\0mi\u0007na', summary: 'one\r\ntwo\ud800' }).data).toEqual({
    name: 'Amina',
    headline: null,
    summary: 'one\ntwo\ufffd',
  });
});

test('whatever is sent, every form is read or answered with sentences', () => {
  const names = fc.constantFrom(
    ...[
      'name',
      'headline',
      'summary',
      'place',
      'offer',
      'within',
      'level',
      'roles',
      'targetRole',
      'held',
      'skill',
      'skills',
      'salaryWanted',
    ],
    ...[
      'workplaces',
      'types',
      'available',
      'rightToWork',
      'title',
      'employer',
      'started',
      'ended',
      'institution',
      'subject',
      'url',
      'label',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('durham', 'python:strong', '3/2020', '35k', 'x'.repeat(5_000), '__proto__', 'https://[', "'; drop table users"),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.oneof(names, fc.string()), texts), { maxLength: 12 }), (pairs) => {
      const form = formOf(pairs);
      for (const [, schema] of SCHEMAS) {
        const { state } = readForm(schema, form, NOTHING_TYPED);
        if (!state) continue;
        for (const sentence of Object.values(state.errors)) expect(sentence).toMatch(/^\p{Lu}/u);
        offersFor(state.values);
      }
    }),
    { numRuns: 1_000 },
  );
}, 60_000);
