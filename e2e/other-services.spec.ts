import { randomInt } from 'node:crypto';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { endGuarded } from '#scripts/guarded';
import { type FakeServices, type Holder, startFakeServices } from '#scripts/testing/services/fake-services';
import { HOSTS } from '#scripts/testing/services/kinds';
import { startWeb, type Web } from '#scripts/up/web';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

// One worker, and one site whose services are set up.
test.describe.configure({ mode: 'default' });

const SERVICES = [
  { id: 'github', name: 'GitHub', token: 'github.com/login/oauth/access_token' },
  { id: 'google', name: 'Google', token: 'oauth2.googleapis.com/token' },
  { id: 'linkedin', name: 'LinkedIn', token: 'www.linkedin.com/oauth/v2/accessToken' },
] as const;

let fake: FakeServices;
let web: Web;

test.beforeAll(async () => {
  fake = await startFakeServices();
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', ...fake.env };
  delete environment.SITE_URL;
  web = await startWeb(3500, environment);
});

test.afterAll(async () => {
  await endGuarded(web.guard);
  await fake.stop();
});

for (const { id, name, token } of SERVICES) {
  test.describe(name, () => {
    test('makes an account with the address that it has confirmed, and signs it in again', async ({ browser }) => {
      const holder = stranger();
      const page = await newPage(browser.newContext());
      await page.goto(`${web.url}/sign-in`);
      await goThrough(page, name);
      await expect(page).toHaveURL(`${web.url}/join`);
      const [account] = await accountsOf(holder.email);
      expect(account).toMatchObject({ name: holder.name, proven: true, services: [id], sessions: 1 });
      // Nothing is left but the session and its mark.
      expect((await page.context().cookies(web.url)).map((cookie) => cookie.name).sort()).toEqual(['__Host-session', 'signed-in']);

      // By the account there, whatever address it has by now; and back to where somebody wanted to go.
      fake.holder = { ...holder, email: `new-${holder.email}` };
      const other = await newPage(browser.newContext());
      await other.goto(`${web.url}/account/saved`);
      await goThrough(other, name);
      await expect(other).toHaveURL(`${web.url}/account/saved`);
      expect(await accountsOf(holder.email)).toMatchObject([{ services: [id], sessions: 2 }]);
      expect(await accountsOf(fake.holder.email)).toEqual([]);
      await page.context().close();
      await other.context().close();
    });

    test('signs in to the account that has the same address, when that is confirmed', async ({ browser }) => {
      const { email } = stranger();
      const page = await newPage(browser.newContext());
      fake.holder = { ...fake.holder, email: email.toUpperCase() };
      const made = await query<{ id: string }>('insert into users (email, email_verified) values ($1, now()) returning id', [email]);
      await page.goto(`${web.url}/sign-in`);
      await goThrough(page, name);
      await expect(page).toHaveURL(`${web.url}/join`);
      expect(await accountsOf(email)).toMatchObject([{ id: made[0]?.id, services: [id], sessions: 1 }]);
      await page.context().close();
    });

    test('never signs in by an address that it has not confirmed, and makes no account of it', async ({ browser }) => {
      const known = stranger({ verified: false });
      await query('insert into users (email, email_verified) values ($1, now())', [known.email]);
      for (const holder of [known, stranger({ verified: false })]) {
        fake.holder = holder;
        const page = await newPage(browser.newContext());
        await page.goto(`${web.url}/sign-in`);
        await goThrough(page, name);
        await expect(page).toHaveURL(`${web.url}/sign-in?error=AccessDenied`);
        await expect(page.locator('main')).toContainText('has not confirmed your address');
        expect(await page.context().cookies(web.url)).toEqual([]);
        await page.context().close();
      }
      expect(await accountsOf(known.email)).toMatchObject([{ services: [], sessions: 0 }]);
      expect(await accountsOf(fake.holder.email)).toEqual([]);
    });

    test('says so kindly when somebody turns back, it fails, or the way back is not the one begun here', async ({ browser }) => {
      const { email } = stranger();
      const page = await newPage(browser.newContext());
      await page.goto(`${web.url}/sign-in`);
      await page.getByRole('button', { name }).click();
      await page.getByRole('link', { name: 'Cancel' }).click();
      await expect(page.locator('main')).toContainText('You turned back at that service');
      await findNothingWrong(page);

      fake.broken.add(token);
      await goThrough(page, name);
      await expect(page.locator('main')).toContainText('did not answer as it should');
      fake.broken.clear();

      await page.getByRole('button', { name }).click();
      const back = await page.getByRole('link', { name: 'Allow' }).evaluate((link: HTMLAnchorElement) => link.href);
      const forged = new URL(back);
      forged.searchParams.set('state', 'made-up-by-somebody-else');
      await page.goto(forged.href);
      await expect(page.locator('main')).toContainText('did not answer as it should');
      // The right one, but in a browser that did not begin it: somebody else's sign-in is not taken on.
      const elsewhere = await newPage(browser.newContext());
      await elsewhere.goto(back);
      await expect(elsewhere.locator('main')).toContainText('did not answer as it should');
      expect(await elsewhere.context().cookies(web.url)).toEqual([]);

      expect(await accountsOf(email)).toEqual([]);
      await goThrough(page, name);
      await expect(page).toHaveURL(`${web.url}/join`);
      // A way back works once.
      const used = await page.request.get(back, { maxRedirects: 0 });
      expect(used.status()).toBe(303);
      expect(used.headers().location).toBe(`${web.url}/sign-in?error=Configuration`);
      await page.context().close();
      await elsewhere.context().close();
    });

    test('is linked and unlinked by who is signed in, without script', async ({ browser }) => {
      const { email } = stranger();
      const mine = `owner-${email}`;
      const page = await newPage(browser.newContext({ javaScriptEnabled: false }));
      await signIn(page.context(), mine);
      await page.goto(`${web.url}/account/sign-in`);
      await goThrough(page, `Link ${name}`);
      await expect(page).toHaveURL(`${web.url}/account/sign-in?linked=${id}`);
      await expect(page.locator('main')).toContainText(`${name} is linked`);
      await expect(page.locator('#services li')).toHaveText(new RegExp(`^${name}Linked on .+Unlink$`));
      expect(await accountsOf(mine)).toMatchObject([{ services: [id], sessions: 1 }]);
      expect(await accountsOf(email)).toEqual([]);

      // Whoever else links it is told where it is.
      const other = await newPage(browser.newContext());
      await signIn(other.context(), `other-${mine}`);
      await other.goto(`${web.url}/account/sign-in`);
      await goThrough(other, `Link ${name}`);
      await expect(other).toHaveURL(`${web.url}/account/sign-in?error=OAuthAccountNotLinked`);
      await expect(other.locator('main')).toContainText('is linked to another account here');
      await other.getByRole('button', { name: `Link ${name}` }).click();
      await other.getByRole('link', { name: 'Cancel' }).click();
      await expect(other.locator('main')).toContainText('You turned back at that service');
      await other.context().close();

      await page.getByRole('button', { name: `Unlink ${name}` }).click();
      await expect(page.locator('#services li')).toHaveCount(0);
      // Not even by its address, until it is linked again.
      fake.holder = { ...fake.holder, email: mine };
      const later = await newPage(browser.newContext());
      await later.goto(`${web.url}/sign-in`);
      await goThrough(later, name);
      await expect(later.locator('main')).toContainText('was unlinked from its account here');
      await later.context().close();
      await goThrough(page, `Link ${name}`);
      await expect(page.locator('#services li')).toHaveCount(1);
      await page.context().close();
    });
  });
}

test('forms may lead to the services from the two pages that have them, and from no other', async ({ request }) => {
  const origins = ['https://github.com', 'https://accounts.google.com', 'https://www.linkedin.com'];
  for (const [path, given] of [
    ['/sign-in', origins],
    ['/account/sign-in', origins],
    ['/join', []],
  ] as const) {
    const policy = (await request.get(web.url + path, { maxRedirects: 0 })).headers()['content-security-policy'] ?? '';
    expect(/form-action ([^;]*)/.exec(policy)?.[1], path).toBe(["'self'", ...given].join(' '));
  }
});

test('a sign-in ends the session that the browser had, and goes to whom the service knows', async ({ browser }) => {
  const { email } = stranger();
  const page = await newPage(browser.newContext());
  await page.goto(`${web.url}/sign-in`);
  await goThrough(page, 'GitHub');
  await expect(page).toHaveURL(`${web.url}/join`);
  const before = await sessionOf(page);
  // Begun before, in another tab, and come back from after somebody else signed in meanwhile.
  await page.context().clearCookies({ name: '__Host-session' });
  await page.goto(`${web.url}/sign-in`);
  await page.getByRole('button', { name: 'GitHub' }).click();
  await page
    .context()
    .addCookies([before].map(({ name, value }) => ({ name, value, url: web.url.replace('http:', 'https:'), secure: true })));
  await page.getByRole('link', { name: 'Allow' }).click();
  await expect(page).toHaveURL(`${web.url}/join`);
  expect((await sessionOf(page)).value).not.toBe(before.value);
  expect(await accountsOf(email)).toMatchObject([{ sessions: 1 }]);
  await page.context().close();
});

test('a service that cannot even be asked for its address leaves people where they were, with a word', async ({ browser }) => {
  fake.broken.add('accounts.google.com/.well-known/openid-configuration');
  const page = await newPage(browser.newContext());
  await page.goto(`${web.url}/sign-in`);
  await page.getByRole('button', { name: 'Google' }).click();
  await expect(page.locator('main')).toContainText('did not answer as it should');
  fake.broken.clear();
  await page.context().close();
});

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the list of services is fit to look at, ${width} px, ${colorScheme}`, async ({ browser }) => {
      const page = await newPage(browser.newContext({ colorScheme, viewport: { width, height: 900 } }));
      const { email } = stranger();
      const user = await signIn(page.context(), email);
      await query(`insert into accounts (user_id, type, provider, provider_account_id) values ($1, 'oauth', 'github', $2)`, [user, email]);
      await page.goto(`${web.url}/account/sign-in?linked=github`);
      await expect(page.locator('#services').getByRole('button')).toHaveText(['Unlink', 'Link Google', 'Link LinkedIn']);
      await findNothingWrong(page);
      await page.context().close();
    });
  }
}

/** Somebody whom nobody here knows yet; signed in at every service from now on. */
function stranger({ verified = true } = {}): Holder {
  const id = String(randomInt(1_000_000, 1_000_000_000));
  fake.holder = { id, name: `Person ${id}`, email: `person-${id}@example.org`, verified };
  return fake.holder;
}

/** A page of a browser for which the services are where the fake ones are. */
async function newPage(context: Promise<BrowserContext>): Promise<Page> {
  const browser = await context;
  for (const host of HOSTS)
    await browser.route(`https://${host}/**`, async (route) => {
      const response = await route.fetch({
        url: route
          .request()
          .url()
          .replace(/^https:\//, fake.url),
      });
      await route.fulfill({ response });
    });
  // A redirect is followed past these routes; so a form that is sent without script is answered with a page that leads on.
  await browser.route(`${web.url}/**`, async (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || request.resourceType() !== 'document') return route.fallback();
    const response = await route.fetch({ maxRedirects: 0 });
    const to = URL.parse(response.headers().location ?? '', web.url);
    if (!to || !HOSTS.includes(to.host)) return route.fulfill({ response });
    const body = `<!doctype html><meta http-equiv="refresh" content="0;url=${to.href.replaceAll('&', '&amp;')}">`;
    return route.fulfill({ contentType: 'text/html', body });
  });
  return browser.newPage();
}

async function goThrough(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('link', { name: 'Allow' }).click();
}

/** On this site, which is another than the one that the journeys are usually at. */
async function signIn(context: BrowserContext, email: string): Promise<string> {
  const usual = process.env.E2E_BASE_URL;
  process.env.E2E_BASE_URL = web.url;
  try {
    return await signInAs(context, email);
  } finally {
    process.env.E2E_BASE_URL = usual;
  }
}

async function sessionOf(page: Page): Promise<{ name: string; value: string }> {
  const session = (await page.context().cookies(web.url)).find(({ name }) => name === '__Host-session');
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}

type Account = { id: string; name: string | null; proven: boolean; services: string[]; sessions: number };

function accountsOf(email: string): Promise<Account[]> {
  return query<Account>(
    `select id, name, email_verified is not null as proven,
       array(select provider from accounts where user_id = users.id and unlinked_at is null order by provider) as services,
       (select count(*)::int from sessions where user_id = users.id) as sessions
     from users where email = $1`,
    [email],
  );
}
