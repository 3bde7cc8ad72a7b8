import { useEffect, useRef } from 'react';
import { words } from '../words.js';

/** What is wrong with a form; `field` is the id of the input it belongs to, when it belongs to one. */
export interface Mistake {
  readonly sentence: string;
  readonly field?: string;
}

/** All mistakes of a form on top of it, each leading to its field. Takes the focus each time the form is sent. */
export function ErrorSummary({ mistakes }: { mistakes: readonly Mistake[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [mistakes]);
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="error-summary" className="error-summary">
      <h2 id="error-summary">{words.signIn.summary}</h2>
      <ul>
        {mistakes.map(({ sentence, field }) => (
          <li key={sentence}>{field ? <FieldLink field={field} sentence={sentence} /> : sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function FieldLink({ field, sentence }: { field: string; sentence: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(field)?.focus();
      }}
    >
      {sentence}
    </a>
  );
}
