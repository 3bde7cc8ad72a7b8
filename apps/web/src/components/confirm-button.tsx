import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { ActionButton } from './action-button.js';
import { AskButton } from './ask-button.js';
import { Button, ButtonRow, type ButtonKind } from './button.js';

interface Props {
  /** On the button that asks, and on the one that does it. */
  label: string;
  kind?: ButtonKind;
  /** Of the button that does it: danger, unless it can be lived with. */
  doKind?: ButtonKind;
  /** The question: what is about to happen, to whom. */
  title: string;
  /** What follows from it, and whether it can be undone. */
  children: ReactNode;
  action: () => Promise<unknown>;
}

/** A button that asks once more before it does something, and says what follows. */
export function ConfirmButton({ label, kind = 'outline', doKind = 'danger', title, children, action }: Props) {
  return (
    <AskButton kind={kind} label={label} title={title}>
      {(close) => (
        <>
          {children}
          <ButtonRow>
            <ActionButton kind={doKind} action={() => action().then(close)}>
              {label}
            </ActionButton>
            <Button onClick={close}>{t`やめる`}</Button>
          </ButtonRow>
        </>
      )}
    </AskButton>
  );
}
