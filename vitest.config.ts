import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { 'server-only': fileURLToPath(new URL('./scripts/testing/server-only.ts', import.meta.url)) } },
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    environment: 'node',
    include: ['**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'e2e/**', '.next*/**', '.data/**'],
    globalSetup: 'scripts/testing/global-setup.ts',
    env: { SITE_URL: 'http://localhost:3000', REVALIDATE_SECRET: 'only-for-tests-0123456789' },
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
