'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '#lib/forms/form-state';

/** Says at the top of a form what is wrong with it, with a link to each field; takes the focus when it appears. `ids`: of fields whose id is not their name. */
export function ErrorSummary({ state, ids = {} }: { state: FormState; ids?: Record<string, string> }) {
  const box = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt moves the focus again.
  useEffect(() => box.current?.focus(), [state.attempt]);
  if (errors.length === 0) return null;
  return (
    <div className="alert-box" role="alert" tabIndex={-1} ref={box}>
      <h2>{errors.length === 1 ? 'There is a problem' : `There are ${errors.length} problems`}</h2>
      <ul>
        {errors.map(([name, sentence]) => (
          <li key={name}>{name === 'form' ? sentence : <a href={`#${ids[name] ?? name}`}>{sentence}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
