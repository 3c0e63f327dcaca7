import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarText, escaped, folded } from './ical.ts';

const NOW = new Date('2026-11-23T12:00:00.123Z');
const hard = fc.string({ unit: fc.constantFrom('\\', ';', ',', '\n', ':', '"', 'n', 'N', ' ', 'é', '雨', '👩‍👩‍👧', 'a') });

/** As a calendar program reads it: lines that go on are joined, then each is name and value. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const unescaped = (value: string) => value.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
const valuesOf = (text: string, name: string) =>
  unfolded(text)
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => unescaped(line.slice(name.length + 1)));

describe('a calendar', () => {
  it('gives back every text that was put into it, whatever signs it has', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hard, hard), { maxLength: 5 }), (texts) => {
        const events = texts.map(([summary, description], i) => ({
          uid: `${i}@here`,
          day: '2026-11-30',
          summary,
          description,
          url: 'https://here/x',
        }));
        const text = calendarText({ name: 'Name', description: 'What', events, now: NOW });
        expect(valuesOf(text, 'SUMMARY')).toEqual(texts.map(([summary]) => summary));
        expect(valuesOf(text, 'DESCRIPTION')).toEqual(['What', ...texts.flatMap(([summary, description]) => [description, summary])]);
        expect(valuesOf(text, 'UID')).toEqual(events.map(({ uid }) => uid));
      }),
    );
  });

  it('has no line of more than 75 octets, none that is cut within a character, and no bare line end', () => {
    fc.assert(
      fc.property(fc.oneof(hard, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
        const out = folded(`SUMMARY:${escaped(text)}`);
        for (const line of out.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
          expect(line).not.toMatch(/[^\P{Cc}\t]/u);
        }
        expect(out.replaceAll('\r\n ', '')).toBe(`SUMMARY:${escaped(text)}`);
      }),
      { numRuns: 500 },
    );
  });

  it('is, sign for sign, what RFC 5545 asks for', () => {
    const events = [
      {
        uid: 'closing-of-job-7@here',
        day: '2026-11-30',
        summary: 'Closes: Tester, Bread; Ltd',
        description: 'One\nTwo',
        url: 'https://here/jobs/view/tester',
      },
    ];
    expect(calendarText({ name: 'Dates', description: 'Closing', events, now: NOW }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Closing dates//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Dates',
      'X-WR-CALNAME:Dates',
      'DESCRIPTION:Closing',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
      'BEGIN:VEVENT',
      'UID:closing-of-job-7@here',
      'DTSTAMP:20261123T120000Z',
      'DTSTART;VALUE=DATE:20261130',
      'SUMMARY:Closes: Tester\\, Bread\\; Ltd',
      'DESCRIPTION:One\\nTwo',
      'URL:https://here/jobs/view/tester',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15H',
      'DESCRIPTION:Closes: Tester\\, Bread\\; Ltd',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
});
