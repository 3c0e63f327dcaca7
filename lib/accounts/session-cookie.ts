type HostCookie = { name: string; secure: boolean };

/** A readable cookie beside the session's, "1": public pages, the same for everyone, ask for what is personal only where it is. It opens nothing. */
export const SIGNED_IN = 'signed-in';

/** The cookie of a session. */
export function sessionCookie(siteUrl: string): HostCookie {
  return hostCookie('session', siteUrl);
}

/** The cookie of a browser that asked for a link and waits for it. */
export function askingCookie(siteUrl: string): HostCookie {
  return hostCookie('asking', siteUrl);
}

/** The cookie of a session that went to another service in order to link it. */
export function linkingCookie(siteUrl: string): HostCookie {
  return hostCookie('linking', siteUrl);
}

/**
 * A cookie bound to this very host (RFC 6265bis, `__Host-`) wherever a browser keeps such a cookie: over https, and on
 * localhost. Elsewhere over http it would be dropped without a word.
 */
function hostCookie(name: string, siteUrl: string): HostCookie {
  const { protocol, hostname } = new URL(siteUrl);
  const secure = protocol === 'https:' || hostname === 'localhost';
  return { name: secure ? `__Host-${name}` : name, secure };
}
