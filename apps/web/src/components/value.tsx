import { t } from '@lingui/core/macro';
import { masked } from '../texts/figures.js';

/** A figure's text; the sign for a masked one has a word for those who listen. */
export function Value({ text }: { text: string }) {
  if (text !== masked) return text;
  return (
    <>
      <span aria-hidden="true">{masked}</span>
      <span className="sr-only">{t`秘匿`}</span>
    </>
  );
}
