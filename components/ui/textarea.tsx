import type { TextareaHTMLAttributes } from 'react';

export function Textarea({ rows = 5, ...rest }: Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'>) {
  return <textarea className="input" rows={rows} {...rest} />;
}
