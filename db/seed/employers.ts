import type { SeedEmployer } from './employer.ts';
import { ENERGY } from './employers/energy.ts';
import { HEALTH } from './employers/health.ts';
import { MAKERS } from './employers/makers.ts';
import { MONEY } from './employers/money.ts';
import { PLAY } from './employers/play.ts';
import { PUBLIC } from './employers/public.ts';
import { TRADE } from './employers/trade.ts';
import { TRANSPORT } from './employers/transport.ts';

/** The forty of the sample. */
export const EMPLOYERS: readonly SeedEmployer[] = [...MONEY, ...HEALTH, ...PLAY, ...ENERGY, ...TRANSPORT, ...PUBLIC, ...TRADE, ...MAKERS];

const WORDS =
  'Amber Ash Badger Barley Beck Birch Bracken Bridge Cairn Candle Chalk Cinder Clover Copper Cotton Dipper Ember Fallow Fern Flint Gable Garnet Granary Harrow Hawthorn Hazel Heron Ivy Juniper Kestrel Kiln Lark Linden Lowland Mallow Maple Marlin Meadow Mill Moss Oak Otter Pebble Pewter Plum Quarry Reed Rowan Russet Saddle Sedge Skylark Slate Sorrel Spindle Teasel Thistle Tinder Willow Yarrow'.split(
    ' ',
  );

/** The sample's forty and then made-up ones, for data sets of any size, up to 3,580; each of those speaks as one of the forty. */
export function employersFor(count: number): readonly SeedEmployer[] {
  const most = WORDS.length * (WORDS.length - 1);
  const made = Array.from({ length: Math.min(Math.max(count - EMPLOYERS.length, 0), most) }, (_, i) => {
    const first = i % WORDS.length;
    // Never the same word twice, and another pair each round.
    const second = (first + 1 + Math.floor(i / WORDS.length)) % WORDS.length;
    return madeEmployer(`${WORDS[first]} ${WORDS[second]}`, EMPLOYERS[i % EMPLOYERS.length] as SeedEmployer, i);
  });
  return [...EMPLOYERS, ...made];
}

function madeEmployer(name: string, like: SeedEmployer, i: number): SeedEmployer {
  const slug = name.toLowerCase().replaceAll(' ', '-');
  const ownWord = like.name.split(' ')[0] ?? like.name;
  return {
    ...like,
    slug,
    name,
    summary: `${name} is made up, to fill large data sets. Its adverts are those of an employer in this line of work.`,
    domain: `${slug}.example`,
    size: 8 + ((i * 37) % 900),
    founded: 1950 + ((i * 13) % 75),
    home: (i * i) % 25,
    about: like.about.filter((text) => !text.includes(ownWord)),
  };
}
