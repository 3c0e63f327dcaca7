import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dark, light } from './colours.ts';
import { type Kind, kinds } from './kinds.ts';
import type { Letter } from './letter.ts';
import { signIn } from './mails/sign-in.ts';
import { renderLetter } from './render-letter.ts';

const SITE = 'https://jobs.example.org';
const EVERYTHING: Letter = {
  subject: 'All there is',
  preview: 'One of each',
  heading: 'One of <each> & more',
  blocks: [
    'A paragraph.',
    { heading: 'A part of it' },
    { button: 'Do it', href: `${SITE}/do?a=1&b=2` },
    { code: '048213', label: 'Your code' },
    { list: [{ text: 'A job', href: `${SITE}/jobs/1`, notes: ['Durham', 'Hybrid'] }, { text: 'No link' }] },
    { facts: [['Where', 'Durham']] },
  ],
  why: 'You asked for it.',
  list: { id: 'alerts', unsubscribe: `${SITE}/unsubscribe/token`, manage: `${SITE}/alerts/manage/token` },
};

describe('renderLetter', () => {
  it('says the same in both parts', async () => {
    const { html, text } = await renderLetter(EVERYTHING, SITE);
    for (const words of [
      'A paragraph.',
      'Do it',
      '048213',
      'Your code',
      'A job',
      'Durham',
      'Hybrid',
      'No link',
      'A part of it',
      `${SITE}/unsubscribe/token`,
      `${SITE}/alerts/manage/token`,
      'Where: ',
      'You asked for it.',
    ]) {
      expect(html.replaceAll(/<\/b>|<b>/g, '')).toContain(words);
      expect(text).toContain(words);
    }
    expect(text).toContain('One of <each> & more');
    expect(text).toContain(`${SITE}/do?a=1&b=2`);
    expect(html).toContain(`href="${SITE}/do?a=1&amp;b=2"`);
    expect(html).toContain('One of &lt;each&gt; &amp; more');
  });

  it('has light and dark, and nothing that is loaded from anywhere', async () => {
    const { html } = await renderLetter(EVERYTHING, SITE);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).not.toMatch(/<img|<link|<script|url\(|@import|src=/i);
    expect(html.length).toBeLessThan(100_000);
    // Whatever has a light colour of its own has a class that the dark style sheet knows.
    for (const [tag] of html.matchAll(/<(?!td)[a-z0-9]+ [^>]*style="[^"]*color:[^>]*>/g)) expect(tag).toMatch(/class="[^"]*(text|bg|rule)/);
  });

  it('keeps to the colours of the site', () => {
    const [lights = '', darks = ''] = readFileSync('app/styles/tokens.css', 'utf8').split('prefers-color-scheme: dark');
    for (const [css, colours] of [[lights, light] as const, [darks, dark] as const]) {
      for (const [name, value] of Object.entries(colours)) expect(css).toContain(`--color-${name}: ${value};`);
    }
  });
});

describe('signIn', () => {
  it('says code, link and how long they are good for', async () => {
    const letter = signIn({ code: '048213', url: `${SITE}/sign-in/confirm?token=x`, minutes: 10, askedFrom: 'Firefox on Windows' });
    const { text } = await renderLetter(letter, SITE);
    expect(letter.subject).toContain('048213');
    for (const words of ['048213', `${SITE}/sign-in/confirm?token=x`, '10 minutes', '(Firefox on Windows)']) expect(text).toContain(words);
  });
});

it('no mail is good for ever', () => {
  for (const kind of Object.keys(kinds) as Kind[]) expect(kinds[kind].maxAgeMinutes).toBeGreaterThan(0);
});
