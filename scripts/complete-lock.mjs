// Adds to package-lock.json the builds for other platforms that npm left out, as it does when the registry it asked has
// none of them: `npm ci` refuses such a lock file. Run after a change of packages: `node scripts/complete-lock.mjs`.

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));

for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (!/^\d/.test(version) || isHeld(parent, name)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
    console.log(`Added ${name} ${version}.`);
  }
}
const ordered = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(ordered);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);

/** As Node finds packages: beside the one that asks, or in any node_modules above. */
function isHeld(parent, name) {
  const above = parent.split('/node_modules/');
  return (
    above.some((_, i) => `${above.slice(0, i + 1).join('/node_modules/')}/node_modules/${name}` in lock.packages) ||
    `node_modules/${name}` in lock.packages
  );
}

/** Such packages name their platform: `…-linux-x64-musl`. */
function platformOf(name) {
  const [, os, cpu, libc] =
    /[-/](android|darwin|freebsd|linux|linuxmusl|win32|windows|wasm32)-(arm64|arm|x64|ia32|riscv64|ppc64|s390x|wasi)[a-z]*(?:-(musl|gnu|msvc|gnueabihf))?/.exec(
      name,
    ) ?? [];
  if (!os || os === 'wasm32') return { cpu: ['wasm32'] };
  return {
    cpu: [cpu],
    ...(libc === 'musl' || os === 'linuxmusl' ? { libc: ['musl'] } : libc === 'gnu' ? { libc: ['glibc'] } : {}),
    os: [os === 'linuxmusl' ? 'linux' : os],
  };
}
