import { readFileSync } from 'node:fs';
import pg from 'pg';
import { type Client, connect, type Database } from '#db/client';
import { PAGE_SIZE, readFilter } from '#lib/jobs/filter';
import { findJobs } from '#lib/jobs/queries';
import { migrate } from '../../db/migrate.ts';
import { withDatabase } from '../postgres.ts';
import { seedSample } from '../seed.ts';
import { ndcg } from './ndcg.ts';
import type { Bench, BenchRow } from './table.ts';

/** Least NDCG@10 over all judged queries, and over those with a slip in the typing. */
const BAR = 0.9;
const MISSPELT_BAR = 0.85;
/** The clock for which the sample was judged: it decides which jobs are live. */
const JUDGED_AT = new Date('2026-11-22T09:42:00Z');
const DEPTH = 10;
const WORST = 10;

/** By query: what its writer wants, and how well each job answers it (3 best; a job not named, not at all). See decision 7. */
export type Judgements = Record<string, { intent: string; misspelt?: boolean; grades: Record<string, number> }>;

export function readJudgements(): Judgements {
  return JSON.parse(readFileSync(new URL('./relevance-judgements.json', import.meta.url), 'utf8'));
}

/** NDCG@10 of the judged queries over the sample, beside the same matches with the newest first; then the worst ten. */
export async function run(): Promise<Bench> {
  const judged = Object.entries(readJudgements());
  const scores = await withSample(async (db) => {
    const scored: (Score & { misspelt: boolean })[] = [];
    for (const [q, { misspelt = false, grades }] of judged) scored.push({ q, misspelt, ...(await score(db, q, grades)) });
    return scored;
  });
  const misspelt = scores.filter((one) => one.misspelt);
  const worst = [...scores].sort((a, b) => a.value - b.value).slice(0, WORST);
  return {
    name: 'relevance',
    rows: [
      mean(`NDCG@${DEPTH} of ${scores.length} queries, beside the newest first`, scores, BAR),
      mean(`of the ${misspelt.length} misspelt`, misspelt, MISSPELT_BAR),
      ...worst.map((one, place) => mean(`worst ${place + 1}: ${one.q}`, [one], null)),
    ],
  };
}

type Score = { q: string; value: number; reference: number };

async function score(db: Database, q: string, grades: Record<string, number>): Promise<Omit<Score, 'q'>> {
  const of = async (sort: string) => {
    const { rows } = await findJobs(readFilter({ q, sort }), JUDGED_AT, db);
    const found = rows.slice(0, Math.min(DEPTH, PAGE_SIZE)).map(({ slug }) => grades[slug] ?? 0);
    return ndcg(found, Object.values(grades), DEPTH);
  };
  return { value: await of('relevance'), reference: await of('newest') };
}

function mean(name: string, scores: readonly Score[], bar: number | null): BenchRow {
  const of = (key: 'value' | 'reference') => scores.reduce((sum, one) => sum + one[key], 0) / scores.length;
  const value = of('value');
  const reference = of('reference');
  return {
    case: name,
    value,
    unit: '',
    reference,
    ratio: value === reference ? 1 : value / Math.max(reference, 0.01),
    bar,
    holds: bar === null || value >= bar,
  };
}

/** The sample, made afresh on the same server in a database of its own, which goes again afterwards. */
async function withSample<T>(work: (db: Database) => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    const name = `bench_relevance_${process.pid}`;
    const server = new pg.Client({ connectionString: new URL('/postgres', url).href });
    await server.connect();
    await server.query(`create database ${name}`);
    let client: Client | undefined;
    try {
      client = connect(new URL(`/${name}`, url).href, { max: 2 });
      await migrate(client);
      await seedSample({ database: client, now: JUDGED_AT });
      return await work(client.db);
    } finally {
      await client?.end();
      await server.query(`drop database ${name}`);
      await server.end();
    }
  });
}
