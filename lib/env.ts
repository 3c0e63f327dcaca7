import { z } from 'zod';

const PORT_RANGE = 'must be a number from 1 to 65535';

/** `.env.example` explains each variable. */
const EnvSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a Postgres address, like postgres://user:password@host:5432/name' }),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address of the site, like https://jobs.example.org', abort: true })
    .refine((url) => URL.parse(url)?.origin === url, { error: 'must be an origin only, with no path and no slash at the end' }),
  REVALIDATE_SECRET: z.string('must be set').min(16, 'must have at least 16 characters'),
  LINK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  WORKER_SWEEP_SECONDS: z.coerce
    .number('must be a number of seconds')
    .int()
    .min(1, 'must be at least 1')
    .max(60, 'must be at most 60')
    .default(30),
  TRUSTED_PROXIES: z.coerce.number('must be a number of proxies').int().min(0, 'must be at least 0').max(9, 'must be at most 9').default(0),
  WEB_URL: z.url({ protocol: /^https?$/, error: 'must be an address, like http://localhost:3000' }).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be the address of a mail server, like smtp://user:password@mail.example.org:587' })
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address, like hello@example.org').optional(),
  FILES_DIR: z.string().default('.data/files'),
  FILES_URL: z
    .url({ protocol: /^s3$/, error: 'must be the address of an object store, like s3://key:secret@s3.example.org/bucket?region=eu-west-2' })
    .optional(),
  PORT: z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(1, PORT_RANGE).max(65_535, PORT_RANGE).optional(),
});

export type Env = z.infer<typeof EnvSchema>;

/** Throws one Error whose message is a sentence for each missing or malformed variable, by name. One set to nothing counts as not set. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = EnvSchema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues
      .map((issue) => {
        const name = String(issue.path[0]);
        return source[name] ? `${name} ${issue.message}.` : `${name} is missing: it ${issue.message}.`;
      })
      .join('\n'),
  );
}

let cached: Env | undefined;

/** The environment, parsed at first use; `instrumentation.ts` uses it at start, so a bad one stops the start. */
export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}
