import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NODE, spawnGuarded } from '../guarded.ts';
import { NEXT } from '../up/build.ts';

/** Builds a project of these files in a fresh folder with our own Next.js, with no more than the framework needs. */
export async function buildBareSite(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries({ ...NEEDED, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const build = spawnGuarded(
    { command: NODE, args: [join(process.cwd(), NEXT), 'build', folder] },
    { output: 'pipe', env: { ...process.env, NODE_ENV: 'production' } },
  );
  const said: string[] = [];
  for (const stream of [build.stdout, build.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => said.push(part));
  const code = await new Promise((resolve) => build.once('close', resolve));
  if (code !== 0) throw new Error(`The bare site could not be built.\n${said.join('')}`);
}

const NEEDED = {
  'package.json': '{ "private": true, "type": "module" }\n',
  'next.config.js': `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };\n`,
  'app/layout.js': 'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
};
