import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

async function newcomer(context: BrowserContext): Promise<string> {
  return signInAs(context, `join-${crypto.randomUUID()}@example.org`);
}

async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and go on' }).click();
}

const step = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();

test('a visitor reads what joining gives, with the way to it, and gets no cookie', async ({ page, context }) => {
  await page.goto('/join');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Join in a minute');
  expect(await context.cookies()).toEqual([]);
  await findNothingWrong(page);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('joining: five short steps, left and come back to, with everything kept and the consent recorded', async ({ page, context }) => {
      const user = await newcomer(context);
      await page.goto('/join');
      await step(page, 'Step 1 of 5');
      await page.getByLabel('Name').fill('Amina');
      await page.getByLabel('Where you live').fill('Hexam');
      await next(page);
      await expect(page.locator('.alert-box').getByRole('link')).toHaveText(/We know no place called “Hexam”\. Did you mean Hexham/);
      await expect(page.getByLabel('Name')).toHaveValue('Amina');
      await expect(page.getByLabel('Where you live')).toHaveValue('Hexam');
      await page.getByRole('radio', { name: 'Hexham' }).check();
      await next(page);

      await step(page, 'Step 2 of 5');
      await page.getByLabel('Test Engineer').check();
      await next(page);
      await step(page, 'Step 3 of 5');
      await page.goto('/roles');

      // Come back to where one was; what was said is kept.
      await page.goto('/join');
      await step(page, 'Step 3 of 5');
      await page.getByRole('link', { name: 'Back', exact: true }).click();
      await expect(page.getByLabel('Test Engineer')).toBeChecked();
      await page.goto('/join');
      const asked = page.getByRole('group', { name: 'Often asked for' }).getByRole('checkbox');
      expect(await asked.count()).toBeGreaterThan(5);
      await asked.first().check();
      await page.getByLabel('Other skills').fill('k8s, Pyton');
      await next(page);
      await expect(page.getByLabel('Other skills')).toHaveValue('k8s, Pyton');
      await expect(asked.first()).toBeChecked();
      await page.getByRole('group', { name: 'Did you mean' }).getByLabel('Python').check();
      await next(page);

      await step(page, 'Step 4 of 5');
      await page.getByRole('button', { name: 'Skip this step' }).click();
      await step(page, 'Step 5 of 5');
      await page.getByLabel('Hybrid').check();
      await page.getByLabel('When you could start').selectOption('Within a month');
      const consent = page.getByRole('checkbox', { name: /^I agree to the terms/ });
      await expect(consent).not.toBeChecked();
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await expect(page.getByText('Tick the box to agree').first()).toBeVisible();
      await expect(page.getByLabel('Hybrid')).toBeChecked();
      await consent.check();
      await page.getByRole('button', { name: 'Join', exact: true }).click();
      await page.waitForURL('/account');

      expect(
        await query("select subject, means, version, at > now() - interval '1 minute' as recent from consents where user_id = $1", [user]),
      ).toEqual([{ subject: 'terms', means: 'join', version: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), recent: true }]);
      const [profile] = await query<Record<string, unknown>>(
        `select name, workplaces, available, joined_at is not null as joined, visible, (select slug from places where id = place_id) as place,
           array(select slug from profile_skills join skills on id = skill_id where user_id = $1 and slug in ('kubernetes', 'python') order by slug) as skills
         from profiles where user_id = $1`,
        [user],
      );
      expect(profile).toEqual({
        name: 'Amina',
        workplaces: ['hybrid'],
        available: 'one-month',
        joined: true,
        visible: false,
        place: 'hexham',
        skills: ['kubernetes', 'python'],
      });
      await page.goto('/join');
      await expect(page).toHaveURL('/account');
    });
  });
}

test('joining with keys alone, in a few fields', async ({ page, context }) => {
  await newcomer(context);
  await page.goto('/join');
  await page.getByLabel('Name').focus();
  await page.keyboard.type('Tom');
  await page.keyboard.press('Tab');
  await page.keyboard.type('DH1');
  await page.keyboard.press('Enter');
  for (const words of ['Step 2 of 5', 'Step 3 of 5', 'Step 4 of 5']) {
    await step(page, words);
    const skip = page.getByRole('button', { name: 'Skip this step' });
    for (let at = 0; at < 60 && !(await skip.evaluate((button) => button === document.activeElement)); at++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
  }
  await step(page, 'Step 5 of 5');
  await page.getByLabel('When you could start').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL('/account');
});

for (const width of [390, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every step stands well at ${width} px, ${colorScheme}`, async ({ page, context }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await newcomer(context);
      await page.goto('/join');
      await page.getByLabel('Name').fill('Amina');
      await page.getByLabel('Where you live').fill('Durham');
      for (const at of [1, 2, 3, 4, 5]) {
        await step(page, `Step ${at} of 5`);
        await findNothingWrong(page);
        if (at < 5) await next(page);
      }
    });
