import { HOSTS } from './kinds.ts';

// Preloaded (`node --import`) into a web process of the journeys: what it asks of the services goes to the fake ones, all else as ever.

const fake = process.env.FAKE_SERVICES_URL;
const real = globalThis.fetch;

if (fake)
  globalThis.fetch = (input, init) => {
    const { href, host } = new URL(input instanceof Request ? input.url : input);
    if (!HOSTS.includes(host)) return real(input, init);
    const url = href.replace(/^https:\//, fake);
    return real(input instanceof Request ? new Request(url, input) : url, init);
  };
