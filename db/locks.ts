/** Keys of advisory locks. Any numbers, each other than the rest: all who do one thing to a database must use the same. */

/** Who brings the schema up to date. */
export const MIGRATE_LOCK = 7_260_411;

/** Who loads many jobs, an import or the sample: each might make the other's employers. */
export const LOAD_LOCK = 7_260_412;

/** Who sends a mail; the second half of the key is the mail's. */
export const MAIL_LOCK = 7_260_413;
