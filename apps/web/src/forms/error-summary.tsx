import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { Icon } from '../components/icon.js';
import type { Mistake } from './mistakes.js';

/** All mistakes of a form on top of it, each leading to its field. Takes the focus each time the form is sent. */
export function ErrorSummary({ mistakes, attempt }: { mistakes: readonly Mistake[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div ref={box} role="alert" tabIndex={-1} aria-labelledby="error-summary" className="error-summary">
      <h2 id="error-summary">
        <Icon name="error" />
        {t`入力を確かめてください`}
      </h2>
      <ul>
        {mistakes.map(({ sentence, field, signIn }) => (
          <li key={sentence}>
            {field ? <FieldLink field={field} sentence={sentence} /> : sentence}
            {signIn && <SignInLink />}
          </li>
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

/** In another tab: what was entered here stays, and can be sent afterwards. */
function SignInLink() {
  return (
    <a href="/sign-in" target="_blank" rel="noopener">
      {t`新しいタブでサインインする`}
    </a>
  );
}
