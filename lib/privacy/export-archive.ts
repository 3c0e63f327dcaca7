import 'server-only';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { findProfile } from '#lib/candidates/find-profile';
import { resumeOf } from '#lib/candidates/resume';
import { longDate, timeText } from '#lib/dates';
import { env } from '#lib/env';
import { region } from '#lib/region';
import { storage } from '#lib/storage';
import { findPersonalData, LEFT_OUT } from './export-data.ts';
import { fileInArchive } from './export-names.ts';
import { readme } from './export-words.ts';
import type { Person } from './personal.ts';

/** Everything about a person as a ZIP that is written while it is read: data.json, resume.json, the CV files and a text that says what is what. */
export async function exportArchive(person: Person, now: Date): Promise<Readable> {
  const data = await findPersonalData(person);
  const cvs = (data.cvs ?? []).map((cv, index) => ({
    key: String(cv.storageKey),
    path: fileInArchive(index + 1, String(cv.fileName)),
    mtime: new Date(String(cv.uploadedAt)),
  }));
  const disk = await storage();
  const there = await Promise.all(cvs.map(({ key }) => disk.exists(key)));
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
  // Opened one after the other, when its turn comes. They are packed already by what made them.
  for (const { key, path, mtime } of files)
    zip.addReadStreamLazy(path, { mtime, compress: false }, (done) => {
      disk.getStream(key).then(
        (stream) => done(null, stream),
        (error) => zip.emit('error', error),
      );
    });
  zip.end();
  return output;
}
