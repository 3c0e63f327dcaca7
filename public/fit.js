/*
 * Says on public pages how the jobs shown fit whoever is signed in. The pages are the same for everyone and whole without it.
 * A visitor asks for nothing: the mark that signing in leaves says no more than that there may be a session.
 */
const MARK = 'signed-in=1';
const page = document.documentElement;

async function sayWhy() {
  const places = new Map([...document.querySelectorAll('[data-fit]')].map((place) => [place, place.dataset.fit]));
  if (places.size === 0) return;
  try {
    const asked = new URLSearchParams([...new Set(places.values())].map((slug) => ['job', slug]));
    const response = await fetch(`/account/fit.json?${asked}`);
    if (!response.ok) return;
    const fits = await response.json();
    for (const [place, slug] of places) if (Object.hasOwn(fits, slug)) place.replaceChildren(...lineOf(fits[slug], 'fitWhole' in place.dataset));
  } catch {
    // The network is away: the page says all the rest.
  } finally {
    if (![...places.keys()].some((place) => place.firstChild)) delete page.dataset.signedIn;
  }
}

/** As components/fit/why-line.tsx draws it. */
function lineOf({ pips, why, reasons }, whole) {
  const dots = pips.map((on) => Object.assign(document.createElement('i'), { className: on ? 'on' : '' }));
  const drawn = Object.assign(document.createElement('span'), { className: 'pips', ariaHidden: 'true' });
  drawn.append(...dots);
  const words = (whole ? reasons : why).map((text) => Object.assign(document.createElement('span'), { textContent: text }));
  return dots.length > 0 ? [drawn, ...words] : words;
}

if (document.cookie.split('; ').includes(MARK)) {
  // Keeps the place of each line free, so that nothing jumps when it comes.
  page.dataset.signedIn = '';
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', sayWhy);
  else sayWhy();
}
