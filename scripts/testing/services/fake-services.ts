import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceId } from '#lib/accounts/oauth';
import { idToken, jwks } from './id-token.ts';
import { type Holder, KINDS, type Kind } from './kinds.ts';

export type { Holder } from './kinds.ts';

export type FakeServices = {
  /** For `FAKE_SERVICES_URL`: what follows is host and path of the real one. */
  url: string;
  /** What a web process needs to know of them. */
  env: Record<string, string>;
  /** Who is signed in at all of them. */
  holder: Holder;
  /** Paths, with their hosts, that answer 500. */
  broken: Set<string>;
  stop: () => Promise<void>;
};

type Answer = { status?: number; json?: unknown; html?: string };
type Asked = { path: string; query: URLSearchParams; form: URLSearchParams; headers: IncomingMessage['headers']; holder: Holder };
/** What was agreed to when a code was given out, which its use must be true to. */
type Grant = { holder: Holder; redirect: string; challenge: string | null; nonce: string | null };

const SECRET = 'a-secret';

/** GitHub, Google and LinkedIn, as strict as they are: nobody is asked for a password, but all that a client must send is looked at. */
export async function startFakeServices(): Promise<FakeServices> {
  const services = (Object.entries(KINDS) as [ServiceId, Kind][]).map(([id, kind]) => fakeService(id, kind));
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const path = url.pathname.slice(1);
    const form = new URLSearchParams(await textOf(request));
    const asked: Asked = { path, query: url.searchParams, form, headers: request.headers, holder: fake.holder };
    const answer = fake.broken.has(path)
      ? { status: 500, json: {} }
      : (services.map((answers) => answers(asked)).find(Boolean) ?? { status: 404 });
    response.writeHead(answer.status ?? 200, { 'content-type': answer.html ? 'text/html' : 'application/json' });
    response.end(answer.html ?? JSON.stringify(answer.json ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = Object.keys(KINDS).flatMap((id) => [
    [`AUTH_${id.toUpperCase()}_ID`, clientOf(id)],
    [`AUTH_${id.toUpperCase()}_SECRET`, SECRET],
  ]);
  const preload = new URL('./redirect.ts', import.meta.url).href;
  const fake: FakeServices = {
    url,
    env: { ...Object.fromEntries(keys), FAKE_SERVICES_URL: url, NODE_OPTIONS: `--import=${preload}` },
    holder: { id: '1', name: 'Nobody', email: 'nobody@example.org', verified: false },
    broken: new Set(),
    stop: () => new Promise((ended) => server.close(() => ended())),
  };
  return fake;
}

function fakeService(id: ServiceId, kind: Kind): (asked: Asked) => Answer | null {
  const grants = new Map<string, Grant>();
  const tokens = new Map<string, Holder>();
  return (asked) => {
    const { path, headers } = asked;
    if (path === kind.authorize) return authorize(id, kind, asked, grants);
    if (path === kind.token) return exchange(id, kind, asked, { grants, tokens });
    if (path === kind.discovery?.at) return { json: described(kind) };
    if (path === kind.discovery?.jwks) return { json: jwks() };
    const read = kind.read[path];
    if (!read) return null;
    const holder = tokens.get(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '');
    // GitHub refuses those who do not say what they are.
    return holder && headers['user-agent'] ? { json: read(holder) } : { status: 401 };
  };
}

/** The page on which somebody allows it (RFC 6749, 4.1.1), or turns back. */
function authorize(id: ServiceId, kind: Kind, { query, holder }: Asked, grants: Map<string, Grant>): Answer {
  const redirect = query.get('redirect_uri') ?? '';
  const state = query.get('state') ?? '';
  const scopes = (query.get('scope') ?? '').split(' ');
  const wrong = [
    query.get('client_id') !== clientOf(id) && 'client_id',
    query.get('response_type') !== 'code' && 'response_type',
    !redirect.endsWith(`/api/auth/callback/${id}`) && 'redirect_uri',
    state.length < 16 && 'state',
    kind.pkce && query.get('code_challenge_method') !== 'S256' && 'code_challenge_method',
    kind.scopes.some((scope) => !scopes.includes(scope)) && 'scope',
  ].filter(Boolean);
  if (wrong.length > 0) return { status: 400, html: `Wrong: ${wrong.join(', ')}` };
  const code = randomBytes(16).toString('hex');
  grants.set(code, { holder, redirect, challenge: query.get('code_challenge'), nonce: query.get('nonce') });
  const back = (answer: Record<string, string>) => {
    const said = new URLSearchParams({ ...answer, state, ...(kind.saysIssuer && { iss: kind.issuer }) });
    return `${redirect}?${said}`.replaceAll('&', '&amp;');
  };
  return {
    html: `<!doctype html><title>${id}</title><h1>${id}</h1>
      <a href="${back({ code })}">Allow</a> <a href="${back({ error: kind.refusal, error_description: 'Turned back' })}">Cancel</a>`,
  };
}

/** A code for tokens (RFC 6749, 4.1.3), once, for who can show that they asked for it (RFC 7636). */
function exchange(
  id: ServiceId,
  kind: Kind,
  { form, headers }: Asked,
  { grants, tokens }: { grants: Map<string, Grant>; tokens: Map<string, Holder> },
): Answer {
  const shown = kind.secret === 'basic' ? headers.authorization : `${form.get('client_id')}:${form.get('client_secret')}`;
  const secret = `${clientOf(id)}:${SECRET}`;
  if (shown !== (kind.secret === 'basic' ? `Basic ${btoa(secret)}` : secret)) return { status: 401, json: { error: 'invalid_client' } };
  const code = form.get('code') ?? '';
  const grant = grants.get(code);
  grants.delete(code);
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (!grant || grant.redirect !== form.get('redirect_uri') || (kind.pkce && proof !== grant.challenge))
    return { status: 400, json: { error: 'invalid_grant' } };
  const token = randomBytes(16).toString('hex');
  tokens.set(token, grant.holder);
  const identity = kind.claims && {
    id_token: idToken({ iss: kind.issuer, aud: clientOf(id), ...(grant.nonce && { nonce: grant.nonce }), ...kind.claims(grant.holder) }),
  };
  return { json: { access_token: token, token_type: 'bearer', scope: kind.scopes.join(','), expires_in: 3600, ...identity } };
}

function described({ issuer, authorize, token, discovery }: Kind): object {
  return {
    issuer,
    authorization_endpoint: `https://${authorize}`,
    token_endpoint: `https://${token}`,
    userinfo_endpoint: `https://${discovery?.userinfo}`,
    jwks_uri: `https://${discovery?.jwks}`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}

function clientOf(id: string): string {
  return `client-of-${id}`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
