import { t } from '@lingui/core/macro';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon.js';

interface Props {
  title: string;
  open: boolean;
  /** Closed by its button, by Escape or by what is in it. */
  onClose: () => void;
  children: ReactNode;
}

/** Asks or shows something before the page goes on. The browser keeps the focus in it and gives it back afterwards. */
export function Dialog({ title, open, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={heading} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="dialog-close" onClick={() => dialog.current?.close()}>
          <Icon name="close" />
          {t`閉じる`}
        </button>
      </div>
      {open && children}
    </dialog>
  );
}
