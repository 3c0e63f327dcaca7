import { describe, expect, it } from 'vitest';
import { findRoutes } from './discover.ts';
import { PERSONAL_ROUTES, PUBLIC_ROUTES } from './routes.ts';

describe('the list of routes', () => {
  it('has every page and route handler that there is, as personal or as public, and no other', () => {
    expect([...Object.keys(PERSONAL_ROUTES), ...PUBLIC_ROUTES].sort()).toEqual(findRoutes());
  });
});
