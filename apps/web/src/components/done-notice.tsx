import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from './notice.js';

/**
 * Says that something was done. It takes the focus, so that who used the keyboard stays where it happened though the
 * button is gone; another `key` is another thing done.
 */
export function DoneNotice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="done-notice">
      <Notice kind="done" role="status">
        <p>{children}</p>
      </Notice>
    </div>
  );
}
