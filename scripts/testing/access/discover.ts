import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FormState } from '#lib/forms/form-state';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A server action: of a form that shows errors, of a plain one, or of a bare button. */
export type Action = ((before: FormState, form: FormData) => Promise<unknown>) | ((form: FormData) => Promise<unknown>);

/** Files whose exports anybody may call by a request. */
export function actionFiles(): string[] {
  return sources('{app,components,lib}/**/*.{ts,tsx}').filter((file) =>
    /^['"]use server['"]/m.test(readFileSync(join(ROOT, file), 'utf8')),
  );
}

/** Every server action, by its file's folder and its name: `account/profile saveAbout`. */
export async function findActions(): Promise<Map<string, Action>> {
  const actions = new Map<string, Action>();
  for (const file of actionFiles()) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(ROOT, file)).href);
    for (const [name, value] of Object.entries(exported)) actions.set(`${relative('app', dirname(file))} ${name}`, value as Action);
  }
  return actions;
}

/** Every page and route handler, as its path: `/jobs/view/[slug]`. */
export function findRoutes(): string[] {
  return sources('app/**/{page.tsx,route.ts}')
    .map((file) => `/${relative('app', dirname(file))}`)
    .sort();
}

function sources(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).sort();
}
