import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '#lib/http/client-address';
import { createLimit } from './limit.ts';

const MINUTE = 60_000;

describe('createLimit', () => {
  it('lets so many through, says when the next may come, and keeps its word', () => {
    const limit = createLimit(120);
    for (let i = 0; i < 120; i++) expect(limit.take('a', 0)).toBeNull();
    const wait = limit.take('a', 0) ?? 0;
    expect(wait).toBeGreaterThan(MINUTE / 1000 - 1);
    expect(limit.take('a', (wait - 1) * 1000)).not.toBeNull();
    expect(limit.take('a', wait * 1000)).toBeNull();
  });

  it('counts each address by itself', () => {
    const limit = createLimit(1);
    expect(limit.take('a', 0)).toBeNull();
    expect(limit.take('b', 0)).toBeNull();
    expect(limit.take('a', 0)).not.toBeNull();
  });

  it('slides: no burst of twice the number at the turn of a minute', () => {
    const limit = createLimit(120);
    for (let i = 0; i < 120; i++) limit.take('a', MINUTE - 1000);
    expect(limit.take('a', MINUTE)).toBe(1);
    expect(limit.take('a', MINUTE + 1000)).toBeNull();
    expect(limit.take('a', MINUTE + 1000)).toBeNull();
    expect(limit.take('a', MINUTE + 1000)).not.toBeNull();
  });

  it('forgets the address that has been quiet longest when there are too many', () => {
    const limit = createLimit(1, MINUTE, 2);
    for (const address of ['a', 'b', 'c']) limit.take(address, 0);
    expect(limit.take('c', 0)).not.toBeNull();
    expect(limit.take('a', 0)).toBeNull();
  });

  it('whenever it refuses, the wait that it names is enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 100 }), (most, gaps) => {
        const limit = createLimit(most);
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = limit.take('a', now);
          if (wait === null) continue;
          now += wait * 1000;
          expect(limit.take('a', now)).toBeNull();
        }
      }),
    );
  });
});

describe('clientAddress', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['10.0.0.1, 203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['', ''],
  ])('of %s is %s', (header, address) => {
    expect(clientAddress(new Headers({ 'x-forwarded-for': header }))).toBe(address);
  });
});
