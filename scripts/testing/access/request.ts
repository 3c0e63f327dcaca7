import { AsyncLocalStorage } from 'node:async_hooks';

// Stands in for what Next.js knows of the request in which an action runs: `vi.mock('next/headers', () => import('./request.ts'))`.

type Asked = { jar: Map<string, string>; headers: Headers };
const running = new AsyncLocalStorage<Asked>();
let count = 0;

/** Runs `work` as within a request that carries these cookies, each from a network of its own. */
export function inRequest<T>(sent: Record<string, string>, work: () => Promise<T>): Promise<T> {
  count += 1;
  const headers = new Headers({
    host: 'localhost:3000',
    origin: 'http://localhost:3000',
    'sec-fetch-site': 'same-origin',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'x-forwarded-for': `10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`,
  });
  return running.run({ jar: new Map(Object.entries(sent)), headers }, work);
}

function request(): Asked {
  const asked = running.getStore();
  if (!asked) throw new Error('No request is running.');
  return asked;
}

export async function cookies() {
  const { jar } = request();
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) ?? '' } : undefined),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    has: (name: string) => jar.has(name),
    set: (name: string | { name: string; value: string }, value = '') =>
      typeof name === 'string' ? jar.set(name, value) : jar.set(name.name, name.value),
    delete: (name: string | { name: string }) => jar.delete(typeof name === 'string' ? name : name.name),
  };
}

export async function headers(): Promise<Headers> {
  return request().headers;
}

// Of `next/cache`.
export function refresh(): void {}
export function revalidatePath(): void {}
export function revalidateTag(): void {}

// Of `next/server`: work after the answer is done, and waited for by the test.
export function after(work: Promise<unknown> | (() => unknown)): void {
  void (typeof work === 'function' ? work() : work);
}

// Of `next-auth`, whose modules only Next.js finds: no service is set up in tests.
export default function NextAuth() {
  return { handlers: {}, signIn: async () => undefined };
}
export const customFetch = Symbol('custom fetch');
