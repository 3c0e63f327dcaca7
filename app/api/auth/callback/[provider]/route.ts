import { handlers } from '#lib/auth';

/** Where the services that people sign in through send them back to; all else of next-auth stays closed. */
export const { GET } = handlers;
