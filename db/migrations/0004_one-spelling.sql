-- Words that are written apart too: "front end developer" and "front-end developer" are one.
create or replace function search_text(t text) returns text
  language sql immutable parallel safe strict
  return
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      translate(lower(t), '/_’', '  '''),
      'c++', 'cplusplus'), 'c#', 'csharp'), 'f#', 'fsharp'), '.net', ' dotnet'), 'node.js', 'nodejs'), '.js', 'js'),
      'back-end', 'backend'), 'front-end', 'frontend'), 'full-stack', 'fullstack'), 'dev-ops', 'devops'),
      'back end', 'backend'), 'front end', 'frontend'), 'full stack', 'fullstack'), 'dev ops', 'devops'),
      'objective-c', 'objectivec');
--> statement-breakpoint
-- Rows written by the old spelling and the old weights: the worker writes them anew.
delete from job_search;
