const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a text could be a slug at all: the database need not be asked for one that could not, and may refuse it (NUL). */
export function isSlug(text: string): boolean {
  return text.length <= 200 && SLUG.test(text);
}
