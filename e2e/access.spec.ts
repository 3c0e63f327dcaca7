import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { PERSONAL_ROUTES, type RouteEntry } from '#scripts/testing/access/routes';
import { onePageOfEach } from './pages.ts';
import { cookieOf, type PlantedPeople, type PlantedPerson, plantPeople } from './planted.ts';

const NAMES = ['ada', 'bob', 'recruiter', 'staff'] as const;

let people: PlantedPeople;
test.beforeAll(async () => {
  // Each worker plants people of its own.
  people = await plantPeople(`access${test.info().workerIndex}`);
});

for (const [route, entry] of Object.entries(PERSONAL_ROUTES)) {
  test(`${route} shows each account its own and nothing else, and a visitor nothing`, async ({ request }) => {
    const expectPrivate = (answer: APIResponse, at: string) =>
      expect(answer.headers()['cache-control'], at).toMatch(/^private, (no-cache, )?no-store/);
    for (const whose of NAMES) {
      for (const who of [null, ...NAMES]) {
        for (const path of entry.paths(people[whose])) {
          const at = `${who ?? 'nobody'} asks for ${path} of ${whose}`;
          const answer = await ask(request, entry, { path, who: who && people[who], whose: people[whose] });
          // What was asked for may be said again.
          const said = `${JSON.stringify(answer.headers())} ${await answer.text()}`.replaceAll(path.split('/').at(-1) ?? '', '');
          for (const other of NAMES)
            if (other !== who && !(entry.staff && who === 'staff'))
              expect(said.includes(people[other].mark), `${at}, and is told of ${other}`).toBe(false);
          expect([200, 302, 303, 307, 404], at).toContain(answer.status());
          expectPrivate(answer, at);
          if (entry.staff) expect(answer.status() === 200, at).toBe(who === 'staff');
          if (who === null) expectRefused(answer, entry, at);
          else if (who === whose && !entry.staff && path === entry.paths(people[whose])[0] && !entry.plain && answer.status() === 200)
            expect(said.includes(people[who].mark), `${at}, and is not told of themselves`).toBe(true);
        }
      }
    }
  });
}

test('public pages know nobody', async ({ request }) => {
  for (const [kind, path] of Object.entries(await onePageOfEach(request))) {
    const answer = await request.get(path, { headers: cookieOf(people.ada) });
    expect(await answer.text(), kind).not.toContain(people.ada.mark);
    expect(answer.headers()['set-cookie'], kind).toBeUndefined();
  }
});

test('a form that another site sends is refused', async ({ request }) => {
  for (const [route, { post, paths }] of Object.entries(PERSONAL_ROUTES)) {
    if (!post) continue;
    const headers = { ...cookieOf(people.ada), origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const [path = ''] = paths(people.ada);
    const answer = await request.post(path, { headers, form: post(people.ada), maxRedirects: 0 });
    expect(answer.status(), route).toBe(403);
  }
});

type Asking = { path: string; who: PlantedPerson | null; whose: PlantedPerson };

function ask(request: APIRequestContext, { post }: RouteEntry, { path, who, whose }: Asking): Promise<APIResponse> {
  const headers = cookieOf(who);
  if (!post) return request.get(path, { headers, maxRedirects: 0 });
  return request.post(path, { headers: { ...headers, 'sec-fetch-site': 'same-origin' }, form: post(whose), maxRedirects: 0 });
}

/** Nobody is sent to sign in, or told that there is nothing; and gets no cookie, though one may be taken away. */
function expectRefused(answer: APIResponse, { open }: RouteEntry, at: string): void {
  const kept = answer.headersArray().filter(({ name, value }) => name.toLowerCase() === 'set-cookie' && !value.includes('Max-Age=0'));
  expect(kept, at).toEqual([]);
  if (open) return;
  if (answer.status() !== 404) expect(answer.headers().location, at).toMatch(/\/sign-in\?to=|\/missing\/page$/);
}
