import { jsonLdScript } from '#lib/json-ld';

/** Structured data for search engines: a data block, which no browser runs. Nothing when there is nothing to say. */
export function JsonLd({ value }: { value: object | null }) {
  if (value === null) return null;
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdScript(value) }} />;
}
