export type Option = { value: string; label: string; count?: number };

/** A field as a page describes it to `FieldsForm`. `value`: as saved, until something is typed. */
export type FieldSpec =
  | TextSpec
  | { kind: 'select'; name: string; label: string; hint?: string; value: string; options: readonly Option[] }
  | { kind: 'radios'; name: string; label: string; hint?: string; value: string; options: readonly Option[] }
  | { kind: 'checks'; name: string; label: string; hint?: string; values: readonly string[]; groups: readonly CheckGroup[] }
  /** One select a row; what is sent is the row's name and its value, "python:strong". */
  | { kind: 'grades'; name: string; label: string; hint?: string; rows: readonly Grade[]; options: readonly Option[] }
  /** Never ticked beforehand. */
  | { kind: 'consent'; name: string; label: string; links: readonly { href: string; label: string }[] };

export type CheckGroup = { title?: string; options: readonly Option[] };
export type Grade = { slug: string; label: string; value: string };

/** A line, a text of several, or a name of a place or of skills, for which there may be offers. */
export type TextSpec = {
  kind: 'line' | 'text' | 'place' | 'skills';
  name: string;
  label: string;
  hint?: string;
  value: string;
  /** Characters. */
  most: number;
  autoComplete?: string;
  inputMode?: 'numeric';
  /** Of a line: what it holds. */
  type?: 'date' | 'time' | 'url' | 'email';
};
