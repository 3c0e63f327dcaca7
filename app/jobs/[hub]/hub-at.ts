import { cache } from 'react';
import { findHub } from '#lib/jobs/find-hub';
import { readHub } from '#lib/jobs/hub';

/** The hub at an address with its figures, of one moment for the head and the body of the page. */
export const hubAt = cache(async (first: string, second?: string) => {
  const now = new Date();
  const hub = readHub(first, second);
  return { hub, figures: hub && (await findHub(hub, now)), now };
});
