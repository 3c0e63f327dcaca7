/*
 * Offers places as one types into a field named "place". Without it the field is a plain one.
 * A file by itself, since a client component would add script to pages that have no such field.
 */
const LEAST_LETTERS = 2;
/** Milliseconds without a key before the places are asked for. */
const PAUSE = 150;

/** Of our own making and at the end of the page, where the framework does not mind it. */
const list = document.createElement('datalist');
list.id = 'suggested-places';

let asking = new AbortController();

document.addEventListener('input', async ({ target: field }) => {
  if (!(field instanceof HTMLInputElement) || field.name !== 'place') return;
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const typed = field.value.trim();
  // What has just been chosen from the list needs no offers.
  if (typed.length < LEAST_LETTERS || [...list.options].some(({ value }) => value === typed)) return;
  try {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    signal.throwIfAborted();
    const response = await fetch(`/api/v1/places?prefix=${encodeURIComponent(typed)}`, { signal });
    if (!response.ok) return;
    const { data } = await response.json();
    list.replaceChildren(...data.flatMap((place) => optionsFor(place, typed.toUpperCase())));
    if (!list.isConnected) document.body.append(list);
    field.setAttribute('list', list.id);
  } catch {
    // Another key came, or the network is away: one can still type on.
  }
});

/**
 * "Durham, County Durham", since a name alone may be that of several places; for a postcode the districts that start as
 * typed. Each value must hold what is typed: browsers offer no others.
 */
function optionsFor({ name, area, districts }, start) {
  const own = name.toUpperCase().startsWith(start) ? [] : districts.filter((district) => district.startsWith(start));
  return own.length > 0 ? own.map((district) => new Option(name, district)) : [new Option('', `${name}, ${area}`)];
}
