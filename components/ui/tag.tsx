import type { ReactNode } from 'react';

/** `signal`: a deadline within 7 days, one in a row. */
export function Tag({ kind, children }: { kind?: 'signal'; children: ReactNode }) {
  return <span className={kind ? `tag ${kind}` : 'tag'}>{children}</span>;
}

/** A list of short names, each a link when `href` is given. `label` says what they are to a screen reader. */
export function Tags({ label, items }: { label: string; items: readonly { name: string; href?: string }[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="tags" aria-label={label}>
      {items.map((item) =>
        item.href === undefined ? (
          <li className="tag" key={item.name}>
            {item.name}
          </li>
        ) : (
          <li key={item.name}>
            <a className="tag" href={item.href}>
              {item.name}
            </a>
          </li>
        ),
      )}
    </ul>
  );
}
