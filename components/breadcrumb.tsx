/** The way here from the home page; the last item is this page and no link. */
export function Breadcrumb({ items }: { items: readonly { name: string; href?: string }[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      <ol>
        {items.map((item) =>
          item.href === undefined ? (
            <li aria-current="page" key={item.name}>
              {item.name}
            </li>
          ) : (
            <li key={item.name}>
              <a href={item.href}>{item.name}</a>
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
