create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
-- English stemming without accents. Symbols that the parser would drop are spelled out by search_text() first.
create text search configuration job_english (copy = pg_catalog.english);
--> statement-breakpoint
alter text search configuration job_english
  alter mapping for hword, hword_part, word with unaccent, english_stem;
--> statement-breakpoint
-- One spelling for what adverts write in many ways, before parsing, for both the advert and the question asked of it.
-- Plain replace() and translate(): a regular expression here would cost more than the parsing.
create function search_text(t text) returns text
  language sql immutable parallel safe strict
  return
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      translate(lower(t), '/_’', '  '''),
      'c++', 'cplusplus'), 'c#', 'csharp'), 'f#', 'fsharp'), '.net', ' dotnet'), 'node.js', 'nodejs'), '.js', 'js'),
      'back-end', 'backend'), 'front-end', 'frontend'), 'full-stack', 'fullstack'),
      'dev-ops', 'devops'), 'objective-c', 'objectivec');
