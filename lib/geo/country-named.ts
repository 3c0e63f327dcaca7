/** Codes that name no country, or every one. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];
const ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  america: 'US',
  'united states of america': 'US',
  uae: 'AE',
  'republic of ireland': 'IE',
  holland: 'NL',
};

/** ISO 3166-1 alpha-2 of the country that ends an address: "Durham, US", "Berlin (Germany)", "Remote - The Netherlands". Null when none does. */
export function countryNamed(address: string): string | null {
  const [first = ''] = address.split(';');
  const last = first.split(/[,()/]|\s[-–—]\s/).findLast((part) => part.trim() !== '');
  return last === undefined ? null : (read(last.trim()) ?? null);
}

function read(text: string): string | undefined {
  if (/^[A-Z]{2}$/.test(text)) return isCountry(text) ? text : undefined;
  const name = fold(text);
  return ALIASES[name] ?? names().get(name);
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('.', '').replace(/^the /, '');
}

/** Not an old code of another one, such as UK. */
function isCountry(code: string): boolean {
  return (
    !NO_COUNTRY.has(code) &&
    Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
  );
}

let known: ReadonlyMap<string, string> | undefined;

/** Codes by folded name. */
function names(): ReadonlyMap<string, string> {
  if (known) return known;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  const entries = LANGUAGES.flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: 'region' });
    return codes.map((code): [string, string] => [fold(display.of(code) ?? code), code]);
  });
  // The first language has the last word.
  known = new Map(entries.reverse());
  return known;
}
