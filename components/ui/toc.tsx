/** The parts of a long page; stays in view beside it on wide screens. */
export function Toc({ items }: { items: readonly { id: string; label: string }[] }) {
  return (
    <nav className="toc stay" aria-labelledby="toc">
      <p className="small" id="toc">
        On this page
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`}>{item.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
