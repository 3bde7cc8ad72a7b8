import { useEffect, useState } from 'react';

/** Longer than this nobody reads without touching anything. */
const AWAY_AFTER_MS = 3 * 60_000;
const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'touchmove'];

/** Whether somebody is reading, as far as a page can tell: they moved, typed or scrolled within three minutes. */
export function useReading(): boolean {
  const [reading, setReading] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = () => {
      setReading(true);
      clearTimeout(timer);
      timer = setTimeout(() => setReading(false), AWAY_AFTER_MS);
    };
    note();
    const stop = new AbortController();
    for (const sign of signs)
      document.addEventListener(sign, note, { passive: true, capture: true, signal: stop.signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  return reading;
}
