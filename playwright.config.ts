import { defineConfig } from '@playwright/test';
import { browserPath } from './e2e/browser.ts';

// `npm test` builds and starts the site for these and says where it is; without it they look at a site you started.
const WRITING = /(closing|import|alert-mail)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? '.data/reports/playwright.json' }]],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    launchOptions: { executablePath: await browserPath() },
    screenshot: 'only-on-failure',
  },
  // Those that write to the database come after those that count what is in it.
  projects: [
    { name: 'reading', testIgnore: WRITING },
    { name: 'writing', testMatch: WRITING, dependencies: ['reading'] },
  ],
});
