import type { SeedRole } from './role.ts';
import { DATA } from './roles/data.ts';
import { ENGINEERING } from './roles/engineering.ts';
import { LEADERSHIP } from './roles/leadership.ts';
import { PLATFORM } from './roles/platform.ts';
import { QUALITY } from './roles/quality.ts';

/** What adverts are written from, for each role that the sample has. */
export const SEED_ROLES: readonly SeedRole[] = [...QUALITY, ...ENGINEERING, ...LEADERSHIP, ...PLATFORM, ...DATA];
