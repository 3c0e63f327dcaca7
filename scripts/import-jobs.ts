import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ImportReport, importJobs } from '#lib/imports/import-jobs';
import { splitLines } from '#lib/imports/lines';
import { openRefusedFile } from '#lib/imports/refused-file';
import { syncCatalogue } from '#lib/roles/catalogue';
import { client } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { withDatabase } from './postgres.ts';
import { refreshPages } from './refresh-pages.ts';

// npm run import:jobs -- FILE

/** Where the person stood who typed the command: npm moves to the project's own folder first. */
const here = process.env.INIT_CWD ?? process.cwd();
/** Reasons said on the terminal; the rest stand in the file. */
const MOST_SAID = 40;

const [given] = process.argv.slice(2);
process.exitCode = given
  ? await load(resolve(here, given), given)
  : complain('Which file? Type: npm run import:jobs -- FILE, with one schema.org JobPosting a line.');

/** 0 when something was loaded, 1 when not. */
async function load(file: string, name: string): Promise<number> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return complain(`There is no file ${name}.`);
  if (found.isDirectory()) return complain(`${name} is a folder; a file with one schema.org JobPosting a line is needed.`);

  const refused = openRefusedFile(file, here);
  let said = 0;
  try {
    const report = await withDatabase(async () => {
      await migrate(client());
      await syncCatalogue();
      const lines = splitLines(createReadStream(file, { encoding: 'utf8' }));
      return importJobs(lines, {
        now: new Date(),
        refuse: async (line) => {
          said += 1;
          if (said <= MOST_SAID) console.log(`Line ${line.line} refused: ${line.reason}`);
          await refused.add(line);
        },
      });
    });
    if (said > MOST_SAID) console.log(`… and ${said - MOST_SAID} more.`);
    const kept = await refused.finish();
    console.log(summary(report));
    if (kept) console.log(`The refused lines are kept in ${kept.lines} to mend and load again; the reasons stand in ${kept.reasons}.`);
    await refreshPages(report.paths);
    return report.read > report.refused ? 0 : 1;
  } catch (error) {
    refused.discard();
    return complain(`Nothing was loaded: ${error instanceof Error ? reason(error) : error}`);
  }
}

function summary({ read, refused, repeated, added, changed, same }: ImportReport): string {
  if (read === 0) return 'The file holds no adverts.';
  const extra = [
    refused > 0 ? `${refused} refused` : '',
    repeated > 0 ? `${repeated} repeated further down in the file, where the last of each was taken` : '',
  ].filter(Boolean);
  return `${[`${read} read, ${read - refused - repeated} loaded: ${added} new, ${changed} changed, ${same} same`, ...extra].join('; ')}.`;
}

function complain(sentence: string): 1 {
  console.error(sentence);
  return 1;
}

/** Drizzle names the query and keeps what went wrong as the cause. */
function reason(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
