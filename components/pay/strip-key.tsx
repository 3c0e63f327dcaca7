/** What the marks of a salary strip mean; the words beside each strip say it without. */
export function StripKey() {
  return (
    <div className="strip-key" aria-hidden="true">
      <span>
        <i className="k-dot" />
        adverts
      </span>
      <span>
        <i className="k-iqr" />
        middle half
      </span>
      <span>
        <i className="k-med" />
        median
      </span>
    </div>
  );
}
