import type { ReactNode } from 'react';

type FieldsetProps = { id: string; legend: string; hint?: string; error?: string; children: ReactNode };

/** Several controls under one legend; a link to `id` leads to it. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" id={id} tabIndex={-1} {...(described && { 'aria-describedby': described })}>
      <legend className="label">{legend}</legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error-text" id={`${id}-error`}>
          {error}
        </span>
      )}
      {children}
    </fieldset>
  );
}
