import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { findNothingWrong } from './axe.ts';
import { signInAs } from './sign-in.ts';

async function candidate(context: BrowserContext): Promise<void> {
  await signInAs(context, `profile-${crypto.randomUUID()}@example.org`);
}

async function save(page: Page, name = 'Save'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a visitor is asked to sign in, and nobody keeps a copy of the page', async ({ request, context, page }) => {
  const response = await request.get('/account/profile', { maxRedirects: 0 });
  expect([response.status(), response.headers().location]).toEqual([307, '/sign-in?to=%2Faccount%2Fprofile']);
  await candidate(context);
  const own = await page.goto('/account/profile');
  expect(own?.headers()['cache-control']).toContain('no-store');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a whole profile is written, part by part, and changed', async ({ page, context }) => {
      await candidate(context);
      await page.goto('/account/profile');
      await page.getByRole('link', { name: 'Change about you' }).click();
      await page.getByLabel('Name').fill('Amina Hart');
      await page.getByLabel('Headline').fill('Test analyst');
      await page.getByLabel('Summary').fill('I find what others miss.\nKindly.');
      await save(page);
      await expect(part(page, 'About you')).toContainText('I find what others miss.');

      await page.getByRole('link', { name: 'Change place and level' }).click();
      await page.getByLabel('Where you live').fill('NE8');
      await page.getByLabel('How far you would travel').selectOption('25 miles');
      await page.getByLabel('Level').selectOption('Junior');
      await save(page);
      await expect(part(page, 'Place and level')).toContainText(/Gateshead.*25 miles.*Junior/s);

      await page.getByRole('link', { name: 'Change roles' }).click();
      await page.getByLabel('Test Engineer', { exact: true }).check();
      await page.getByLabel('Target role').selectOption('Back-End Developer');
      await save(page);
      await expect(page.getByText('Test analyst in Gateshead, working towards Back-End Developer.')).toBeVisible();

      await page.getByRole('link', { name: 'Change skills' }).click();
      await page.getByLabel('Other skills').fill('Python, k8s, selenium');
      await save(page);
      await expect(part(page, 'Skills')).toContainText('Kubernetes');
      await page.getByRole('link', { name: 'Change skills' }).click();
      await page.getByLabel('Python').selectOption('Strong');
      await page.getByLabel('Kubernetes').selectOption('Remove it');
      await save(page);
      await expect(part(page, 'Skills').getByRole('list', { name: 'Strong' })).toHaveText('Python');
      await expect(part(page, 'Skills')).not.toContainText('Kubernetes');

      await page.getByRole('link', { name: 'Add work' }).click();
      await page.getByLabel('What you were called').fill('Tester');
      await page.getByLabel('Employer').fill('Kittiwake Pay');
      await page.getByLabel('Started').fill('soon');
      await save(page, 'Add');
      await expect(page.getByLabel('Started')).toHaveAccessibleDescription(/Enter a month and a year/);
      await expect(page.getByLabel('Started')).toHaveValue('soon');
      await expect(page.getByLabel('Employer')).toHaveValue('Kittiwake Pay');
      await page.getByLabel('Started').fill('3/2020');
      await save(page, 'Add');
      await expect(part(page, 'Work')).toContainText('Kittiwake Pay · Since March 2020');
      await page.getByRole('link', { name: 'Change Tester' }).click();
      await page.getByLabel('Ended').fill('May 2024');
      await save(page);
      await expect(part(page, 'Work')).toContainText('March 2020 to May 2024');
      await page.getByRole('link', { name: 'Change Tester' }).click();
      await page.getByRole('button', { name: 'Remove this entry' }).click();
      await expect(part(page, 'Work')).toContainText('No work yet');

      await page.getByRole('link', { name: 'Add education' }).click();
      await page.getByLabel('School, college or provider').fill('Gateshead College');
      await page.getByLabel('What you learned').fill('Computing');
      await save(page, 'Add');
      await expect(part(page, 'Education')).toContainText('Computing');
      await page.getByRole('link', { name: 'Add links' }).click();
      await page.getByLabel('Name').fill('GitHub');
      await page.getByLabel('Address').fill('github.com/amina');
      await save(page, 'Add');
      await expect(part(page, 'Links').getByRole('link', { name: 'GitHub', exact: true })).toHaveAttribute(
        'href',
        'https://github.com/amina',
      );

      await page.getByRole('link', { name: 'Change what you look for' }).click();
      await page.getByLabel('Remote').check();
      await page.getByLabel('Full-time').check();
      await page.getByLabel('Pay you want, a year').fill('32k');
      await page.getByLabel('Right to work').selectOption('I may work here');
      await save(page);
      await expect(part(page, 'What you look for')).toContainText(/Remote.*Full-time.*£32,000 a year.*I may work here/s);
    });

    test('a change in another tab refuses the older form, keeps what was typed and shows what is saved', async ({ page, context }) => {
      await candidate(context);
      await page.goto('/account/profile?change=about');
      const other = await context.newPage();
      await other.goto('/account/profile?change=about');
      await other.getByLabel('Name').fill('Tab two');
      await save(other);
      await expect(part(other, 'About you')).toContainText('Tab two');

      await page.getByLabel('Name').fill('Tab one');
      await page.getByLabel('Summary').fill('Typed for a long time');
      await save(page);
      await expect(page.locator('.alert-box')).toContainText('changed in another tab or window meanwhile');
      await expect(page.locator('.saved-now')).toContainText('Tab two');
      await expect(page.getByLabel('Name')).toHaveValue('Tab one');
      await expect(page.getByLabel('Summary')).toHaveValue('Typed for a long time');
      await save(page, 'Save mine all the same');
      await expect(part(page, 'About you')).toContainText('Tab one');
    });

    test('skills changed in two tabs: what the form did not show stays as it is', async ({ page, context }) => {
      await candidate(context);
      await page.goto('/account/profile?change=skills');
      await page.getByLabel('Other skills').fill('Python, Docker');
      await save(page);
      await expect(part(page, 'Skills')).toContainText('Docker');
      await page.goto('/account/profile?change=skills');
      const other = await context.newPage();
      await other.goto('/account/profile?change=skills');
      await other.getByLabel('Docker').selectOption('Remove it');
      await other.getByLabel('Add skills').fill('Terraform');
      await save(other);
      await expect(part(other, 'Skills')).toContainText('Terraform');

      await page.getByLabel('Docker').selectOption('Strong');
      await save(page);
      await expect(page.locator('.alert-box')).toBeVisible();
      await expect(page.getByLabel('Docker')).toHaveValue('docker:strong');
      await expect(page.getByLabel('Terraform')).toHaveValue('terraform:working');
      await save(page, 'Save mine all the same');
      await expect(part(page, 'Skills').getByRole('list', { name: 'Strong' })).toHaveText('Docker');
      await expect(part(page, 'Skills')).toContainText('Terraform');
    });
  });
}

test('an address with anything in it shows the profile or a form, never a failure', async ({ page, context }) => {
  await candidate(context);
  for (const asked of [
    'change=nothing',
    'change=work&entry=nothing',
    'change=work&change=links',
    `change=links&entry=${crypto.randomUUID()}`,
    'change=__proto__',
  ]) {
    const response = await page.goto(`/account/profile?${asked}`);
    expect([asked, response?.status()]).toEqual([asked, 200]);
  }
});

test('a part is changed with keys alone, and a mistake takes the focus', async ({ page, context }) => {
  await candidate(context);
  await page.goto('/account/profile');
  await page.getByRole('link', { name: 'Add links' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Name').focus();
  await page.keyboard.type('Mine');
  await page.keyboard.press('Tab');
  await page.keyboard.type('nothing');
  await page.keyboard.press('Enter');
  await expect(page.locator('.alert-box')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Address')).toBeFocused();
});

for (const width of [390, 1280])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the profile and each of its forms stand well at ${width} px, ${colorScheme}`, async ({ page, context }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await candidate(context);
      await page.goto('/account/profile?change=skills');
      await page.getByLabel('Other skills').fill('Python, Docker, k8s');
      await save(page);
      await page.waitForURL(/#skills/);
      await page.goto('/account/profile?change=work');
      await page.getByLabel('What you were called').fill('Tester');
      await page.getByLabel('Employer').fill('Kittiwake Pay');
      await page.getByLabel('Started').fill('3/2020');
      await save(page, 'Add');
      await page.waitForURL(/#work/);
      for (const change of ['', 'about', 'where', 'roles', 'skills', 'work', 'education', 'links', 'preferences']) {
        await page.goto(`/account/profile${change && `?change=${change}`}`);
        if (change === 'work') await save(page, 'Add');
        await findNothingWrong(page, change);
      }
    });
