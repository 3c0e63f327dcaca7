import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';

vi.mock('#lib/region', () => ({
  region: {
    name: 'Brittany',
    shortName: 'Brittany',
    area: 'Rennes to Brest',
    country: 'FR',
    countryName: 'France',
    currency: 'EUR',
    locale: 'fr-FR',
    timeZone: 'Europe/Paris',
    brand: { name: 'Talents de l’Ouest', short: 'Talents' },
    contact: { email: 'bonjour@talents.example', organisation: 'the Talents team' },
    places: [{ slug: 'rennes', name: 'Rennes', area: 'Ille-et-Vilaine', lat: 48.11, lon: -1.68, weight: 220 }],
    districts: {},
  },
}));

describe('another region', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('base');
  });
  afterAll(() => database.end());

  it('is a change of configuration: pages speak of it alone, in its currency', async () => {
    const { default: HomePage } = await import('./page.tsx');
    const { default: TermsPage } = await import('./terms/page.tsx');
    const { default: RolesPage } = await import('./roles/page.tsx');
    const html = [await HomePage(), TermsPage(), await RolesPage()].map((page) => renderToStaticMarkup(page)).join('');
    expect(html).toContain('Find your way in tech, here in Brittany');
    expect(html).toContain('from Rennes to Brest');
    expect(html).toContain('Talents de l’Ouest');
    expect(html).toContain('€');
    expect(html).not.toContain('£');
    expect(html).not.toMatch(/north[ -]east|tech talent engine/i);
  });

  it('finds no other file that names the default one', () => {
    const named = ['app', 'components', 'lib', 'db', 'scripts', 'e2e', 'proxy.ts']
      .flatMap((path) => (path.endsWith('.ts') ? [path] : filesBelow(path)))
      // Of a whole country: it has a North East Lincolnshire too.
      .filter((file) => file !== join('lib', 'geo', 'gazetteer.json'))
      .filter((file) => /\.(tsx?|json|css|sql)$/.test(file) && !file.includes('.test.') && file !== join('lib', 'region.ts'))
      .filter((file) => /north[ -]east/i.test(readFileSync(file, 'utf8')));
    expect(named).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
