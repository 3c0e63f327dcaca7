import type { ServiceId } from '#lib/accounts/oauth';

/** Somebody who has an account at a service. */
export type Holder = { id: string; name: string; email: string; verified: boolean };

export type Kind = {
  /** Paths begin with the host. */
  authorize: string;
  token: string;
  /** `basic`: RFC 6749, 2.3.1; `post`: in the form. */
  secret: 'basic' | 'post';
  pkce: boolean;
  scopes: readonly string[];
  /** RFC 9207: says who it is when it sends people back. */
  issuer: string;
  saysIssuer: boolean;
  /** What it calls a person's turning back. */
  refusal: string;
  /** What it says of the holder, signed; of one that is no OpenID Connect provider, nothing. */
  claims?: (holder: Holder) => Record<string, unknown>;
  /** What else there is to read. */
  read: Record<string, (holder: Holder) => unknown>;
  /** OpenID Connect Discovery 1.0, where it is, and what it names beside the above. */
  discovery?: { at: string; userinfo: string; jwks: string };
};

const claims = ({ id, name, email }: Holder) => ({ sub: id, name, email });

/** The services as they describe themselves, November 2026. */
export const KINDS: Record<ServiceId, Kind> = {
  github: {
    authorize: 'github.com/login/oauth/authorize',
    token: 'github.com/login/oauth/access_token',
    secret: 'basic',
    pkce: true,
    scopes: ['read:user', 'user:email'],
    issuer: 'https://github.com/login/oauth',
    saysIssuer: true,
    refusal: 'access_denied',
    read: {
      // The public address is whatever its holder chose to show.
      'api.github.com/user': ({ id, name }) => ({ id: Number(id), login: `login-${id}`, name, email: 'shown@example.org', avatar_url: '' }),
      'api.github.com/user/emails': ({ email, verified }) => [
        { email: `other-${email}`, primary: false, verified: false, visibility: null },
        { email, primary: true, verified, visibility: 'private' },
      ],
    },
  },
  google: {
    authorize: 'accounts.google.com/o/oauth2/v2/auth',
    token: 'oauth2.googleapis.com/token',
    secret: 'basic',
    pkce: true,
    scopes: ['openid', 'email'],
    issuer: 'https://accounts.google.com',
    saysIssuer: true,
    refusal: 'access_denied',
    claims: (holder) => ({ ...claims(holder), email_verified: holder.verified }),
    read: {},
    discovery: {
      at: 'accounts.google.com/.well-known/openid-configuration',
      userinfo: 'openidconnect.googleapis.com/v1/userinfo',
      jwks: 'www.googleapis.com/oauth2/v3/certs',
    },
  },
  linkedin: {
    authorize: 'www.linkedin.com/oauth/v2/authorization',
    token: 'www.linkedin.com/oauth/v2/accessToken',
    secret: 'post',
    pkce: false,
    scopes: ['openid', 'email'],
    issuer: 'https://www.linkedin.com/oauth',
    saysIssuer: false,
    refusal: 'user_cancelled_login',
    // A text in the token, a boolean in userinfo.
    claims: (holder) => ({ ...claims(holder), email_verified: String(holder.verified) }),
    read: {},
    discovery: {
      at: 'www.linkedin.com/oauth/.well-known/openid-configuration',
      userinfo: 'api.linkedin.com/v2/userinfo',
      jwks: 'www.linkedin.com/oauth/openid/jwks',
    },
  },
};

/** Where they all are. */
export const HOSTS: readonly string[] = Object.values(KINDS).flatMap(({ authorize, token, read, discovery }) =>
  [authorize, token, ...Object.keys(read), ...Object.values(discovery ?? {})].map((path) => path.slice(0, path.indexOf('/'))),
);
