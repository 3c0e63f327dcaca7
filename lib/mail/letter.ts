/** What a mail says; `renderLetter` makes both its parts of it. */
export type Letter = {
  subject: string;
  /** The line that an inbox shows beside the subject. */
  preview: string;
  heading: string;
  blocks: readonly Block[];
  /** Why the reader gets this mail, a whole sentence: it stands at the end, above who we are. */
  why: string;
  /** Of what is sent to many, again and again: how to leave it, in the mail's foot and in its headers (RFC 8058, RFC 2919). */
  list?: List;
};

export type List = {
  /** The first part of its List-Id: `alerts`. */
  id: 'alerts' | 'newsletter';
  /** Takes a POST and then sends no more; its GET asks first. A whole address. */
  unsubscribe: string;
  /** Where the reader changes what comes. */
  manage?: string;
};

export type Block =
  /** A paragraph. */
  | string
  /** A heading within the letter. */
  | { heading: string }
  /** The one thing to do. `href` is a whole address. */
  | { button: string; href: string }
  /** Something to type elsewhere, in big figures. */
  | { code: string; label: string }
  | { list: readonly Item[] }
  /** Label and value, a line each. */
  | { facts: readonly (readonly [label: string, value: string])[] };

/** `href` is a whole address; `notes` stand under the text, a line each. */
export type Item = { text: string; href?: string; notes?: readonly string[] };
