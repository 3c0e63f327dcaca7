import type { InputHTMLAttributes } from 'react';

export function Input({ type = 'text', ...rest }: Omit<InputHTMLAttributes<HTMLInputElement>, 'className'>) {
  return <input className="input" type={type} {...rest} />;
}
