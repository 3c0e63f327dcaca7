import 'server-only';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { findProfile } from '#lib/candidates/find-profile';
import { resumeOf } from '#lib/candidates/resume';
import { longDate, timeText } from '#lib/dates';
import { env } from '#lib/env';
import { inStorage, readFile } from '#lib/files';
import { region } from '#lib/region';
import { findPersonalData, LEFT_OUT } from './export-data.ts';
import { fileInArchive } from './export-names.ts';
import { readme } from './export-words.ts';
import type { Person } from './personal.ts';

/** Everything about a person as a ZIP that is written while it is read: data.json, resume.json, the CV files and a text that says what is what. Throws StorageAway; a storage that goes away later breaks the stream. */
export async function exportArchive(person: Person, now: Date): Promise<Readable> {
  const data = await findPersonalData(person);
  const cvs = (data.cvs ?? []).map((cv, index) => ({
    key: String(cv.storageKey),
    path: fileInArchive(index + 1, String(cv.fileName)),
    mtime: new Date(String(cv.uploadedAt)),
  }));
  const there = await inStorage((disk) => Promise.all(cvs.map(({ key }) => disk.exists(key))));
  const files = cvs.filter((_, index) => there[index]);

  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error));
  const add = (path: string, text: string) => zip.addBuffer(Buffer.from(text), path, { mtime: now });
  add(
    'README.txt',
    readme({
      site: region.brand.name,
      policy: `${env().SITE_URL}/privacy`,
      contact: region.contact.email,
      when: `${longDate(now)}, ${timeText(now)}`,
      files: [
        'data.json: every row that we keep about you',
        'resume.json: your profile as JSON Resume (https://jsonresume.org), which other services read',
        ...files.map(({ path }) => `${path}: as you sent it`),
      ],
      missing: cvs.filter((_, index) => !there[index]).map(({ path }) => path),
      leftOut: LEFT_OUT,
    }),
  );
  add('data.json', JSON.stringify({ exportedAt: now.toISOString(), ...data }, null, 2));
  add('resume.json', JSON.stringify(resumeOf(await findProfile(person.id), person.email), null, 2));
  // Read whole, one after the other, when its turn comes: of a stream that breaks in the middle the packer would not hear.
  // They are packed already by what made them.
  for (const { key, path, mtime } of files)
    zip.addReadStreamLazy(path, { mtime, compress: false }, (done) => {
      readFile(key)
        .then((bytes) => {
          if (!bytes) throw new Error(`${path} went while it was packed.`);
          done(null, Readable.from([bytes]));
        })
        .catch((error) => zip.emit('error', error));
    });
  zip.end();
  return output;
}
