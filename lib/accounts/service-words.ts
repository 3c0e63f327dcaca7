const BY_MAIL = 'A link by mail always works.';

/** Why somebody came back from another service without being signed in or linked, by what next-auth, or `lib/auth.ts`, calls it. */
export function serviceProblem(error: string): string {
  switch (error) {
    case 'AccessDenied':
      return `That service has not confirmed your address yet, so we cannot go by it. ${BY_MAIL}`;
    case 'OAuthCallbackError':
      return `You turned back at that service, or it did not let you through. Nothing has changed here. ${BY_MAIL}`;
    case 'OAuthAccountNotLinked':
      return 'What you signed in to at that service is linked to another account here. Sign in with it to that one, and unlink it there first.';
    case 'Unlinked':
      return 'That service was unlinked from its account here. Sign in by mail; then you can link it again where it says how you sign in.';
    default:
      return `That service did not answer as it should, or you were away for longer than fifteen minutes. Try it again. ${BY_MAIL}`;
  }
}
