/** What a mail says; `renderLetter` makes both its parts of it. */
export type Letter = {
  subject: string;
  /** The line that an inbox shows beside the subject. */
  preview: string;
  heading: string;
  blocks: readonly Block[];
  /** Why the reader gets this mail, a whole sentence: it stands at the end, above who we are. */
  why: string;
};

export type Block =
  /** A paragraph. */
  | string
  /** The one thing to do. `href` is a whole address. */
  | { button: string; href: string }
  /** Something to type elsewhere, in big figures. */
  | { code: string; label: string }
  | { list: readonly Item[] }
  /** Label and value, a line each. */
  | { facts: readonly (readonly [label: string, value: string])[] };

/** `href` is a whole address; `note` stands under the text. */
export type Item = { text: string; href?: string; note?: string };
