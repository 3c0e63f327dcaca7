import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { sessionCookie } from '#lib/accounts/session-cookie';
import type { Whose } from '#scripts/testing/access/routes';

export type PlantedPerson = {
  id: string;
  email: string;
  /** In every free text about them, and nowhere else. */
  mark: string;
  token: string;
  job: { id: string; slug: string };
  ids: Whose['ids'];
};
export type PlantedPeople = Record<'ada' | 'bob' | 'recruiter' | 'staff', PlantedPerson>;

/** New accounts of all kinds on the site under test, every personal field filled. `group`: those of one file are not those of another. */
export async function plantPeople(group: string): Promise<PlantedPeople> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    './scripts/server-only.mjs',
    'scripts/testing/access/plant.ts',
    group,
  ]);
  return JSON.parse(stdout.slice(stdout.indexOf('{')));
}

/** The header that says who asks; nothing for nobody. */
export function cookieOf(person: PlantedPerson | null): Record<string, string> {
  return person ? { cookie: `${cookieName()}=${person.token}` } : {};
}

export async function signIn(context: BrowserContext, { token }: PlantedPerson): Promise<void> {
  const url = siteUrl();
  const { name, secure } = sessionCookie(url);
  const { hostname } = new URL(url);
  await context.addCookies([{ name, value: token, domain: hostname, path: '/', httpOnly: true, secure, sameSite: 'Lax' }]);
}

function cookieName(): string {
  return sessionCookie(siteUrl()).name;
}

function siteUrl(): string {
  return process.env.E2E_BASE_URL ?? 'http://localhost:3000';
}
