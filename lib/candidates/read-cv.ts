import 'server-only';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { CV_PROBLEMS, type CvProblem, type CvReading } from './cv.ts';

/** Milliseconds for one file, on a busy machine. */
const TIME = 20_000;
/** Kilobytes of memory that the reader may write to, and seconds of processor. */
const LIMITS = 'ulimit -d 1500000; ulimit -t 15; ulimit -f 0; ulimit -c 0';
/** Files that are read at once by a web process; the others wait. */
const AT_ONCE = 2;
/** Characters; the text itself is at most 200,000. */
const MOST_ANSWER = 2_000_000;

/** Opens a file that may be hostile, in a process of its own that can read this program and nothing else, and that ends in time. */
export async function readCv(bytes: Uint8Array): Promise<CvReading> {
  await turn();
  try {
    return await ask(bytes);
  } finally {
    held.running--;
    held.waiting.shift()?.();
  }
}

const held = { running: 0, waiting: [] as (() => void)[] };

async function turn(): Promise<void> {
  if (held.running >= AT_ONCE) await new Promise<void>((resolve) => held.waiting.push(resolve));
  held.running++;
}

function ask(bytes: Uint8Array): Promise<CvReading> {
  const root = process.cwd();
  const readable = ['lib/candidates', 'node_modules', 'package.json'].map((path) => `--allow-fs-read=${join(root, path)}`);
  const node = [process.execPath, '--permission', ...readable, '--max-old-space-size=512', '--no-warnings'];
  // The shell only sets the limits. No variable of ours goes along.
  const child = spawn('/bin/sh', ['-c', `${LIMITS}; exec "$@"`, 'sh', ...node, join(root, 'lib', 'candidates', 'cv-reader.ts')], {
    cwd: root,
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let answer = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
      if (answer.length > MOST_ANSWER) child.kill('SIGKILL');
    });
    // A reader that dies early breaks the pipe; what it said by then counts.
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (answer.startsWith('ready')) resolve(readAnswer(answer));
      else reject(new Error(`The reader of CVs did not start (${signal ?? code}).`));
    });
    child.stdin.end(bytes);
  });
}

const Reading = z.union([
  z.object({ format: z.enum(['pdf', 'docx']), text: z.string() }),
  z.object({ problem: z.enum(Object.keys(CV_PROBLEMS) as CvProblem[]) }),
]);

/** A reader that started and says nothing ran out of memory or time. */
function readAnswer(answer: string): CvReading {
  try {
    return Reading.parse(JSON.parse(answer.slice(answer.lastIndexOf('\n') + 1)));
  } catch {
    return { problem: 'heavy' };
  }
}
