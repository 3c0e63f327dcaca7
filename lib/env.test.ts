import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseEnv } from './env.ts';

const USUAL = { WORKER_SWEEP_SECONDS: 30, TRUSTED_PROXIES: 0, MAIL_PER_SECOND: 25, FILES_DIR: '.data/files' };
const GOOD = {
  DATABASE_URL: 'postgres://user:password@db.example.org:5432/jobs',
  SITE_URL: 'https://jobs.example.org',
  REVALIDATE_SECRET: '0123456789abcdef',
};

describe('parseEnv', () => {
  it('reads what is there and fills in what may be left out', () => {
    expect(parseEnv({ ...GOOD, PATH: '/bin' })).toEqual({ ...GOOD, ...USUAL });
    expect(parseEnv({ ...GOOD, WORKER_SWEEP_SECONDS: '5' }).WORKER_SWEEP_SECONDS).toBe(5);
    expect(parseEnv({ ...GOOD, SMTP_URL: 'smtp://127.0.0.1:2525', PORT: '8080' })).toMatchObject({
      SMTP_URL: 'smtp://127.0.0.1:2525',
      PORT: 8080,
    });
    expect(parseEnv({ ...GOOD, SMTP_URL: 'smtps://user:password@mail.example.org' }).SMTP_URL).toMatch(/^smtps:/);
    expect(parseEnv({ ...GOOD, MAIL_FROM: 'jobs@example.org', WEB_URL: 'http://10.0.0.1:3000' })).toMatchObject({
      MAIL_FROM: 'jobs@example.org',
      WEB_URL: 'http://10.0.0.1:3000',
    });
    expect(parseEnv({ ...GOOD, SMTP_URL: '', PORT: '', WORKER_SWEEP_SECONDS: '' })).toEqual({ ...GOOD, ...USUAL });
  });

  it.each(Object.keys(GOOD))('says in a sentence that %s is missing', (name) => {
    expect(() => parseEnv({ ...GOOD, [name]: undefined })).toThrow(new RegExp(`^${name} is missing: it must .*\\.$`));
    expect(() => parseEnv({ ...GOOD, [name]: '' })).toThrow(new RegExp(`^${name} is missing: it must .*\\.$`));
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/jobs'],
    ['DATABASE_URL', 'localhost:5432'],
    ['SITE_URL', 'jobs.example.org'],
    ['SITE_URL', 'https://jobs.example.org/'],
    ['SITE_URL', 'https://example.org/jobs'],
    ['SITE_URL', 'ftp://example.org'],
    ['REVALIDATE_SECRET', 'short'],
    ['MAIL_PER_SECOND', '0'],
    ['BOUNCE_SECRET', 'short'],
    ['CRON_SECRET', 'short'],
    ['WORKER_SWEEP_SECONDS', 'often'],
    ['WORKER_SWEEP_SECONDS', '0'],
    ['WORKER_SWEEP_SECONDS', '61'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['TRUSTED_PROXIES', 'one'],
    ['TRUSTED_PROXIES', '-1'],
    ['MAIL_FROM', 'Jobs <jobs@example.org>'],
    ['WEB_URL', 'localhost:3000'],
    ['FILES_URL', 'files.example.org'],
    ['FILES_URL', 'https://files.example.org/cvs'],
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000.5'],
  ])('names %s when it is "%s"', (name, value) => {
    expect(() => parseEnv({ ...GOOD, [name]: value })).toThrow(new RegExp(`^${name} must .*\\.$`));
  });

  it('takes the three variables of DKIM together, and a key only if it can sign', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const dkim = { DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'jobs', DKIM_KEY: pem.replaceAll('\n', '\\n') };
    expect(parseEnv({ ...GOOD, ...dkim })).toMatchObject({ ...dkim, DKIM_KEY: pem });
    expect(() => parseEnv({ ...GOOD, ...dkim, DKIM_DOMAIN: '' })).toThrow(/^DKIM_DOMAIN is missing: it must be set .*\.$/);
    expect(() => parseEnv({ ...GOOD, ...dkim, DKIM_KEY: 'no key' })).toThrow(/^DKIM_KEY must be a private RSA key .*\.$/);
  });

  it('names all that is wrong, one a line', () => {
    expect(() => parseEnv({})).toThrow(/^DATABASE_URL is missing.*\.\nSITE_URL is missing.*\.\nREVALIDATE_SECRET is missing.*\.$/);
  });
});
