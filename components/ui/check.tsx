import { countText } from '#lib/number-text';

type CheckProps = { type?: 'checkbox' | 'radio'; name: string; value: string; label: string; count?: number; checked?: boolean };

/** A checkbox or radio with its words and, on the right, how many it would show. Muted when that is none. */
export function Check({ type = 'checkbox', name, value, label, count, checked = false }: CheckProps) {
  return (
    <label className={count === 0 ? 'check none' : 'check'}>
      <input type={type} name={name} value={value} defaultChecked={checked} />
      <span>
        {label} {count !== undefined && <span className="n">{countText(count)}</span>}
      </span>
    </label>
  );
}
