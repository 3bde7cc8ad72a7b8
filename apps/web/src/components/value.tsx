import { masked } from '../figures.js';
import { words } from '../words.js';

/** A figure's text; the sign for a masked one has a word for those who listen. */
export function Value({ text }: { text: string }) {
  if (text !== masked) return text;
  return (
    <>
      <span aria-hidden="true">{masked}</span>
      <span className="sr-only">{words.maskedAloud}</span>
    </>
  );
}
