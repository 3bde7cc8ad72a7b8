import { t } from '@lingui/core/macro';
import { Progress } from '../components/progress.js';
import { rowCount, type ImportProgress } from './imports.js';

/** How far an import is while it runs. `label`: what is being done. */
export function ImportRunning({ label, progress: { progress } }: { label: string; progress: ImportProgress }) {
  const { rowsDone, rowsTotal } = progress;
  // Until the file has been read, nobody knows how many there are.
  const total = rowCount(rowsTotal);
  const done = rowCount(rowsDone);
  const text = rowsTotal === 0 ? t`始めています…` : t`${total}のうち${done}`;
  return <Progress label={label} value={rowsDone} max={rowsTotal} text={text} />;
}
