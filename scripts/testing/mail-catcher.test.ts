import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectSmtp } from '#lib/mail/smtp';
import { allMailTo, mailTo } from '../../e2e/mail.ts';
import { startMailCatcher } from './mail-catcher.ts';
import type { TestSmtp } from './smtp-server.ts';

let folder: string;
let catcher: TestSmtp;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'));
  process.env.MAIL_FOLDER = folder;
  catcher = await startMailCatcher(folder);
});
afterAll(async () => {
  await catcher.stop();
  rmSync(folder, { recursive: true });
  delete process.env.MAIL_FOLDER;
});

it('lets a journey wait for the mail to its own address, and read it', async () => {
  const smtp = connectSmtp(catcher.url);
  const mail = { from: 'us@example.org', fromName: 'Us', text: 'Grüße', html: '<a href="http://localhost/a?b=1&amp;c=2">Grüße</a>' };
  const coming = mailTo('ada@example.org');
  await smtp.send({ ...mail, messageId: '<0@localhost>', to: 'bob@example.org', subject: 'For another' });
  await smtp.send({ ...mail, messageId: '<1@localhost>', to: 'ada@example.org', subject: 'First' });
  expect(await coming).toMatchObject({
    subject: 'First',
    text: 'Grüße',
    messageId: '<1@localhost>',
    links: ['http://localhost/a?b=1&c=2'],
  });
  const after = Date.now() + 1;
  await expect(mailTo('ada@example.org', { after, timeout: 300 })).rejects.toThrow('No mail to ada@example.org came within 0.3 s.');
  await smtp.send({ ...mail, messageId: '<2@localhost>', to: 'ada@example.org', subject: 'Second' });
  expect((await mailTo('ada@example.org', { after })).subject).toBe('Second');
  expect((await allMailTo('ada@example.org')).map(({ subject }) => subject)).toEqual(['First', 'Second']);
  smtp.close();
});
