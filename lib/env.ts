import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

const PORT_RANGE = 'must be a number from 1 to 65535';

/** `.env.example` explains each variable. */
const EnvSchema = z
  .object({
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
    TRUSTED_PROXIES: z.coerce
      .number('must be a number of proxies')
      .int()
      .min(0, 'must be at least 0')
      .max(9, 'must be at most 9')
      .default(0),
    WEB_URL: z.url({ protocol: /^https?$/, error: 'must be an address, like http://localhost:3000' }).optional(),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'must be the address of a mail server, like smtp://user:password@mail.example.org:587' })
      .optional(),
    MAIL_FROM: z.email('must be an e-mail address, like hello@example.org').optional(),
    MAIL_PER_SECOND: z.coerce.number('must be a number').int().min(1, 'must be at least 1').max(1000, 'must be at most 1000').default(25),
    DKIM_DOMAIN: z.string().optional(),
    DKIM_SELECTOR: z.string().optional(),
    DKIM_KEY: z
      .string()
      .transform((key) => key.replaceAll('\\n', '\n'))
      .refine(isRsaKey, { error: 'must be a private RSA key in PEM, with \\n where its lines end' })
      .optional(),
    BOUNCE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
    CRON_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
    FILES_DIR: z.string().default('.data/files'),
    FILES_URL: z
      .url({
        protocol: /^s3$/,
        error: 'must be the address of an object store, like s3://key:secret@s3.example.org/bucket?region=eu-west-2',
      })
      .optional(),
    PORT: z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(1, PORT_RANGE).max(65_535, PORT_RANGE).optional(),
  })
  .superRefine((set, context) => {
    const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'] as const;
    if (names.every((name) => set[name] === undefined)) return;
    for (const name of names) {
      if (set[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'must be set beside the other two of DKIM' });
    }
  });

export type Env = z.infer<typeof EnvSchema>;

/** What signs is checked at start: a key that is none would send mail unsigned and say nothing. */
function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}

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
