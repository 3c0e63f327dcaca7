import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ApplicationEvent, EVENT_KINDS, type EventKind, phaseOf, stateOf, timeline } from './application.ts';
import { stateDate } from './application-words.ts';

const NOW = new Date('2026-11-22T09:42:00Z');
const job = {
  slug: 'job',
  datePosted: new Date('2026-11-01T09:00:00Z'),
  validThrough: new Date('2026-12-01T00:00:00Z'),
  frozenAt: null,
};
const event = (kind: EventKind, at: string): ApplicationEvent => ({ kind, at: new Date(at), note: null });
const SENT = event('sent', '2026-11-10T12:00:00Z');
const state = (events: ApplicationEvent[], now = NOW) => stateOf({ events, job, updatedAt: NOW }, now);

describe('a state', () => {
  test('is a draft until it is sent, and missed from the very moment the job closes', () => {
    expect(state([event('started', '2026-11-10T12:00:00Z')]).kind).toBe('draft');
    expect(state([], new Date('2026-11-30T23:59:59.999Z')).kind).toBe('draft');
    expect(state([], job.validThrough)).toMatchObject({ kind: 'missed', at: job.validThrough });
    expect(stateOf({ events: [], job: null, updatedAt: NOW }, NOW).kind).toBe('missed');
    expect(stateDate(state([], job.validThrough), NOW)).toBe('30 November 2026');
  });

  test('is the interview that is to come, then the interview that was', () => {
    const events = [SENT, event('interview', '2026-12-03T10:30:00Z')];
    expect(state(events)).toMatchObject({ kind: 'interview', ahead: true });
    expect(stateDate(state(events), NOW)).toBe('on 3 December 2026, 10:30');
    expect(state(events, new Date('2026-12-04T08:00:00Z'))).toMatchObject({ kind: 'interview', ahead: false });
  });

  test('is an interview again when there was no answer for long', () => {
    expect(state([SENT, event('no-answer', '2026-11-20T00:00:00Z'), event('interview', '2026-12-03T00:00:00Z')])).toMatchObject({
      kind: 'interview',
      ahead: true,
    });
  });

  test('keeps an ending, whatever was arranged for later', () => {
    const events = [SENT, event('interview', '2026-12-03T10:30:00Z'), event('not-selected', '2026-11-22T00:00:00Z')];
    expect(state(events).kind).toBe('not-selected');
  });

  test('orders what happened on one day as it follows, not by the hour it was kept with', () => {
    const events = [event('not-selected', '2026-11-10T00:00:00Z'), SENT, event('interview', '2026-11-10T09:00:00Z')];
    expect(timeline(events).map(({ kind }) => kind)).toEqual(['sent', 'interview', 'not-selected']);
    expect(state(events).kind).toBe('not-selected');
  });
});

describe('for any events', () => {
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  const events = fc.array(fc.record({ kind: fc.constantFrom(...EVENT_KINDS), at, note: fc.constant(null) }), { maxLength: 8 });

  test('the order of recording changes nothing, and nothing is lost', () => {
    fc.assert(
      fc.property(events, at, (list, now) => {
        expect(state(list.toReversed(), now)).toEqual(state(list, now));
        expect(timeline(list)).toHaveLength(list.length);
        expect(timeline(timeline(list))).toEqual(timeline(list));
      }),
    );
  });

  test('a withdrawal ends it', () => {
    fc.assert(
      fc.property(events, at, at, (list, when, now) => {
        const ended = state([...list, { kind: 'withdrawn', at: when, note: null }], now);
        expect(ended.kind).toBe('withdrawn');
        expect(phaseOf(ended)).toBe('ended');
      }),
    );
  });

  test('it is under way or ended only when something was said, and a word of what was said', () => {
    fc.assert(
      fc.property(events, at, (list, now) => {
        const found = state(list, now);
        if (phaseOf(found) === 'draft') return;
        expect(list.some(({ kind, at }) => kind === found.kind && at.getTime() === found.at.getTime())).toBe(true);
        expect(found.ahead).toBe(found.ahead && found.kind === 'interview' && found.at > now);
      }),
    );
  });

  test('a planned interview never hides an ending or an offer', () => {
    fc.assert(
      fc.property(fc.constantFrom('offer' as const, 'not-selected' as const), (kind) => {
        expect(state([SENT, event(kind, '2026-11-21T00:00:00Z'), event('interview', '2026-12-24T10:00:00Z')]).kind).toBe(kind);
      }),
    );
  });
});
