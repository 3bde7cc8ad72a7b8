import { useState, type ReactNode } from 'react';
import { Button, type ButtonKind } from './button.js';
import { Dialog } from './dialog.js';

interface Props {
  label: string;
  kind?: ButtonKind;
  title: string;
  /** What is asked and shown; whoever is done closes it, unless the button goes by itself. */
  children: (close: () => void) => ReactNode;
}

/** A button that opens a dialog before anything is done. */
export function AskButton({ label, kind, title, children }: Props) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button kind={kind} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog title={title} open={asking} onClose={close}>
        {children(close)}
      </Dialog>
    </>
  );
}
