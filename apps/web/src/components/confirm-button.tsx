import { t } from '@lingui/core/macro';
import { useState, type ReactNode } from 'react';
import { ActionButton } from './action-button.js';
import { Button, ButtonRow, type ButtonKind } from './button.js';
import { Dialog } from './dialog.js';

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
  const [asking, setAsking] = useState(false);
  const doIt = async () => {
    await action();
    setAsking(false);
  };
  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog title={title} open={asking} onClose={() => setAsking(false)}>
        {children}
        <ButtonRow>
          <ActionButton kind={doKind} action={doIt}>
            {label}
          </ActionButton>
          <Button onClick={() => setAsking(false)}>{t`やめる`}</Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
