import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/** `prefix` goes before a command; `uid` and `gid` are for spawn; `owner` must own the data. */
export type Identity = { prefix: string[]; uid?: number; gid?: number; owner: number };

/** As whom PostgreSQL runs here: it refuses root, and a user without a name. Throws a sentence when there is no way. */
export function identityFor(folder: string, program: string): Identity {
  const self = process.getuid?.() ?? 0;
  if (self !== 0 && hasName()) return { prefix: [], owner: self };
  const other = otherAccount();
  if (other) {
    // In a user namespace of our own we look like another user, and can still reach our closed folders.
    const prefix = ['unshare', '--user', `--map-user=${other.uid}`, `--map-group=${other.gid}`, '--'];
    if (spawnSync('unshare', [...prefix.slice(1), program, '--version']).status === 0) return { prefix, owner: self };
  }
  const why =
    self === 0 ? 'PostgreSQL does not run as root.' : `PostgreSQL does not run as the user ${self}, who has no name on this machine.`;
  const closed = [program, folder].map(closedFolder).find((path) => path !== undefined);
  if (self === 0 && other && closed === undefined) return { prefix: [], ...other, owner: other.uid };
  const nor = closed === undefined ? '' : ` and other users can't enter ${closed}`;
  throw new Error(
    `${why} User namespaces are off here${nor}. ` +
      'Run the command as another user, move the project to a folder open to all, or set DATABASE_URL to a server of your own.',
  );
}

function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** An account other than root; `nobody` where there is one. */
function otherAccount(): { uid: number; gid: number } | undefined {
  if (!existsSync('/etc/passwd')) return undefined;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([, , uid]) => Number(uid) > 0);
  const [, , uid, gid] = accounts.find(([name]) => name === 'nobody') ?? accounts[0] ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/** Gives a data folder made under another identity to this one. Only root can, and only root needs to. */
export function own(folder: string, identity: Identity): void {
  if (process.getuid?.() !== 0 || statSync(folder).uid === identity.owner) return;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, entry), identity.owner, identity.owner);
  lchownSync(folder, identity.owner, identity.owner);
}

/** Throws a sentence when this process can't write there, as after a run as root. */
export function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`${folder} can't be written to; was it made by another user?`);
  }
}

/** The first folder above that people other than its owner can't pass through. */
function closedFolder(path: string): string | undefined {
  const parent = dirname(path);
  const above = parent === path ? undefined : closedFolder(parent);
  if (above !== undefined) return above;
  const stats = statSync(parent);
  return (stats.mode & 0o001) === 0 ? parent : undefined;
}
