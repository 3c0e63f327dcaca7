/** Services that an account can be signed in through, with the origins that their forms go to. Each is there when both its variables are set. */
const SERVICES = [
  { id: 'github', name: 'GitHub', origin: 'https://github.com' },
  { id: 'google', name: 'Google', origin: 'https://accounts.google.com' },
  { id: 'linkedin', name: 'LinkedIn', origin: 'https://www.linkedin.com' },
] as const;

export type Service = (typeof SERVICES)[number];
export type ServiceId = Service['id'];

type Variables = Record<string, string | undefined>;

/** The service of an id, set up or not. */
export function serviceOf(id: string): Service | undefined {
  return SERVICES.find((service) => service.id === id);
}

/** Those that are set up: `AUTH_GITHUB_ID`, `AUTH_GITHUB_SECRET` and so on. */
export function servicesSetUp(variables: Variables): Service[] {
  return SERVICES.filter(({ id }) => credentials(id, variables));
}

export function credentials(id: ServiceId, variables: Variables): { clientId: string; clientSecret: string } | null {
  const [clientId, clientSecret] = [variables[`AUTH_${id.toUpperCase()}_ID`], variables[`AUTH_${id.toUpperCase()}_SECRET`]];
  return clientId && clientSecret ? { clientId, clientSecret } : null;
}
