import { seeded } from './random.ts';
import type { SeedRole } from './role.ts';

export type Card = { role: SeedRole; level: string };

/** Jobs in one deck: what the roles' cards add up to. */
export const DECK = 900;

/**
 * Role and level of each job of a set, deck by deck: the same cards each time, in another order, in which every role and
 * level is spread evenly, so that any stretch of dates holds all of them.
 */
export function dealer(roles: readonly SeedRole[], seed: number): (index: number) => Card {
  const piles = roles.flatMap((role) => Object.entries(role.cards).map(([level, count]) => ({ role, level, count })));
  let number = -1;
  let deck: Card[] = [];
  return (index) => {
    const wanted = Math.floor(index / DECK);
    if (wanted !== number) {
      number = wanted;
      deck = shuffle(piles, seed, number);
    }
    return deck[index % DECK] as Card;
  };
}

function shuffle(piles: readonly (Card & { count: number })[], seed: number, number: number): Card[] {
  const random = seeded(seed, number, 3);
  const placed = piles.flatMap(({ role, level, count }) => {
    const start = random.next();
    return Array.from({ length: count }, (_, i) => ({ card: { role, level }, at: (i + ((start + random.next() * 0.6) % 1)) / count }));
  });
  return placed.sort((a, b) => a.at - b.at).map(({ card }) => card);
}
