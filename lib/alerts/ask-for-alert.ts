import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { env } from '#lib/env';
import { queueMail } from '#lib/mail/queue-mail';
import { CONFIRM_DAYS, type Frequency, filterOf, MOST_ALERTS } from './alert.ts';
import { soughtWords } from './alert-words.ts';
import { employerNames } from './employer-names.ts';
import { confirmLink, manageLink } from './links.ts';
import { readAlerts } from './read-alerts.ts';
import { heldReaderOfAddress } from './readers.ts';
import { writeAlerts } from './write-alerts.ts';

export type AskedAlert = { /** Lower case. */ email: string /** As `searchOf` writes it. */; search: string; frequency: Frequency };

/**
 * Keeps an alert that mails once somebody with this address says yes, and queues the mail that asks. The same is done, and
 * the same said, whether or not the address is known, has all the alerts that it may have, or gets no mail from us. False
 * where the search cannot be read, whoever asks.
 */
export async function askForAlert({ email, search, frequency }: AskedAlert, now: Date, database: Database = db()): Promise<boolean> {
  const filter = filterOf(search);
  const [asked] = await readAlerts(database, [search]);
  if (!filter || !asked) return false;
  const what = soughtWords(filter, await employerNames([filter], database));
  await database.transaction(async (tx) => {
    const reader = await heldReaderOfAddress(tx, email, now);
    const [id] = await writeAlerts(tx, [{ readerId: reader.id, search, frequency, confirmed: false }], now);
    // Written first and taken back where it is one too many: so the work is the same.
    const { rowCount: surplus } = await tx.execute(sql`
      delete from alerts where id = ${id} and confirmed_at is null
        and (select count(*) from alerts older where older.reader_id = ${reader.id} and older.id < ${id}) >= ${MOST_ALERTS}`);
    const page = surplus ? manageLink(reader.id) : confirmLink(Number(id));
    const props = { what, frequency, url: env().SITE_URL + page, days: CONFIRM_DAYS, most: surplus ? MOST_ALERTS : null };
    await queueMail(tx, { kind: 'alert-confirm', to: email, userId: reader.userId, props }, now);
  });
  return true;
}
