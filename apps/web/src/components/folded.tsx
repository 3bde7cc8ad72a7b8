import { useEffect, useRef, useState, type ReactNode } from 'react';

const WIDE = '(min-width: 48rem)';

/** What is folded on a phone, open where there is room, and always on paper. */
export function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  // Only how it begins: after that its reader opens and closes it.
  const [open] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const unfold = () => {
      if (details.current) details.current.open = true;
    };
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);
  return (
    <details ref={details} className="more" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
