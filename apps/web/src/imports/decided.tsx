import { t } from '@lingui/core/macro';
import { noteSentence, rowCount, type FileImport } from './imports.js';

/** Rows that were taken and decided by a rule: duplicates and what other records say otherwise. */
export function Decided({ notes }: Pick<FileImport, 'notes'>) {
  if (!notes || notes.length === 0) return null;
  return (
    <section className="section" aria-labelledby="decided">
      <h2 id="decided">{t`重なりや食い違いのある行`}</h2>
      <p>{t`次のように決めました。どの行かは、下の「行ごとの内容」で確かめられます。`}</p>
      <ul className="list">
        {notes.map(({ note, rows }) => {
          const count = rowCount(rows);
          return <li key={note}>{t`${count}：${noteSentence(note)}`}</li>;
        })}
      </ul>
    </section>
  );
}
