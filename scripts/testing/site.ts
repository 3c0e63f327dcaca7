import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { client } from '#db/client';
import { migrate } from '#db/migrate';
import { syncCatalogue } from '#lib/roles/catalogue';
import { seedSample } from '#scripts/seed';
import { endGuarded } from '../guarded.ts';
import { startServer } from '../postgres/server.ts';
import { DATA, endClient } from '../postgres.ts';
import { buildSite, planBuild } from '../up/build.ts';
import { step } from '../up/steps.ts';
import { startWeb } from '../up/web.ts';
import { spawnWorker } from '../up/worker.ts';
import { startMailCatcher } from './mail-catcher.ts';

export type Site = {
  /**
   * For the journeys: E2E_BASE_URL is where the site is, DATABASE_URL its database, NEXT_DIST_DIR its build, and
   * REVALIDATE_SECRET its secret (and BOUNCE_SECRET, CRON_SECRET), with which a journey can start another web process of its own. WEB_LOG: what they say.
   * MAIL_FOLDER: where every mail that was sent is, for e2e/mail.ts.
   */
  env: Record<string, string>;
  stop: () => Promise<void>;
};

/** The whole site as people meet it, on a database of its own with fresh sample data: built, web process and worker. */
export async function startSite(dist: string): Promise<Site> {
  const server = await startServer({ data: join(DATA, `e2e-${process.pid}`, 'postgres'), throwaway: true });
  process.env.DATABASE_URL = new URL('postgres', server.url).href;
  await step('Loading the sample data', async () => {
    await migrate(client());
    await syncCatalogue();
    await seedSample({ now: new Date() });
  });
  const mailFolder = resolve(DATA, `e2e-${process.pid}`, 'mail');
  const mail = await startMailCatcher(mailFolder);
  const env = {
    SMTP_URL: mail.url,
    MAIL_FOLDER: mailFolder,
    DATABASE_URL: process.env.DATABASE_URL,
    NEXT_DIST_DIR: dist,
    REVALIDATE_SECRET: 'only-for-journeys-0123456789',
    BOUNCE_SECRET: 'bounces-of-journeys-0123456789',
    CRON_SECRET: 'clock-of-journeys-0123456789',
    WORKER_SWEEP_SECONDS: '5',
    // A journey can come from an address of its own.
    TRUSTED_PROXIES: '1',
    FILES_DIR: join(DATA, `e2e-${process.pid}`, 'files'),
    // Journeys make trouble on purpose; what the web process says of it would bury the list of tests.
    WEB_LOG: join(DATA, 'journeys.log'),
  };
  rmSync(env.WEB_LOG, { force: true });
  const full: NodeJS.ProcessEnv = { ...process.env, ...env, NODE_ENV: 'production' };
  // Built for another address than it is served at, as a build that is reused on another port.
  await step('Building the site', async () => buildSite(dist, await planBuild(dist), { SITE_URL: 'http://localhost:1', ...full }));
  await endClient();
  const web = await step('Starting the site', () => startWeb(3100, full));
  const worker = spawnWorker(web.url, full);
  return {
    env: { ...env, E2E_BASE_URL: web.url, SITE_URL: web.url },
    stop: async () => {
      await Promise.all([endGuarded(web.guard), endGuarded(worker)]);
      await mail.stop();
      await server.stop();
    },
  };
}
