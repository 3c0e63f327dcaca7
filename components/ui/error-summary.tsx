'use client';

import { useEffect, useRef } from 'react';
import type { FormState } from '#lib/forms/form-state';

type ErrorSummaryProps = { state: FormState; ids?: Record<string, string>; order?: readonly string[] };

/** Says at the top of a form what is wrong with it, with a link to each field; takes the focus when it appears. `ids`: of fields whose id is not their name. `order`: the names of the fields as they stand in the form; what is no field comes first. */
export function ErrorSummary({ state, ids = {}, order = [] }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
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
