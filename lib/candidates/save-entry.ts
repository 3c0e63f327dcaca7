import 'server-only';
import { MOST, type Profile } from './profile.ts';
import { type ProfileChange, type Saved, saveProfile } from './save-profile.ts';

/** The lists of a profile whose entries are written one by one. */
export type EntryList = 'work' | 'education' | 'links';
export type Entry<L extends EntryList> = Omit<Profile[L][number], 'id'>;

/** Changes the user's own entry of this id, or adds one where none has it. `refused`: the list is full. */
export function saveEntry<L extends EntryList>(
  userId: string,
  { revision, list, id }: { revision: number; list: L; id: string },
  entry: Entry<L>,
  now: Date,
): Promise<Saved> {
  return saveProfile(userId, revision, (saved) => changed(list, withEntry(saved[list], { ...entry, id }, MOST[list])), now);
}

/** Removes the user's own entry of this id, if there is one. */
export async function removeEntry(userId: string, list: EntryList, id: string, now: Date): Promise<void> {
  await saveProfile(
    userId,
    null,
    (saved) => {
      const held: readonly { id: string }[] = saved[list];
      const kept = held.filter((entry) => entry.id !== id);
      return changed(list, kept.length < held.length ? kept : null);
    },
    now,
  );
}

function withEntry(held: readonly { id: string }[], entry: { id: string }, most: number): readonly object[] | null {
  if (held.some(({ id }) => id === entry.id)) return held.map((other) => (other.id === entry.id ? entry : other));
  // The database gives the id: one that a form sent is not taken for a new entry.
  return held.length < most ? [...held, { ...entry, id: undefined }] : null;
}

function changed(list: EntryList, entries: readonly object[] | null): ProfileChange | null {
  return entries && ({ [list]: entries } as ProfileChange);
}
