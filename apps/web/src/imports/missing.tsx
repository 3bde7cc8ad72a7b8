import { t } from '@lingui/core/macro';
import type { FileImport } from './imports.js';
import { people } from '../texts/figures.js';

/** People who are registered and not in the file: said, because somebody may fear that they are deleted. */
export function Missing({ missing: { count, first } }: Pick<FileImport, 'missing'>) {
  if (count === 0) return null;
  const them = people(count);
  return (
    <details className="more">
      <summary>{t`登録されていて、このファイルにいない人：${them}（何も変わりません）`}</summary>
      <p>{first.map(({ name }) => name).join(t`、`)}</p>
      {count > first.length && <p>{t`はじめの100人を表示しています。`}</p>}
    </details>
  );
}
