import { t } from '@lingui/core/macro';
import { RefusalSentence } from '../texts/refusal-sentence.js';
import { noteSentence, type ImportRow } from './imports.js';

/** Of a row: why it is refused and where, or what it changes. */
export function RowDetails({ row }: { row: ImportRow }) {
  const { outcome, code, field, value, note, changes, enrols } = row;
  if (code !== null) {
    const where = field !== null && value !== undefined ? t`${field}「${value}」` : field;
    return (
      <span>
        {where}
        {where !== null && t`：`}
        <RefusalSentence code={code} />
      </span>
    );
  }
  const words: Record<ImportRow['outcome'], string> = {
    created: t`新しく登録`,
    updated: t`内容を変更`,
    unchanged: t`登録済みの内容と同じ`,
    refused: '',
  };
  return (
    <div>
      {changes.length === 0 && !note && <p>{words[outcome]}</p>}
      {note && <p>{noteSentence(note)}</p>}
      {changes.map(({ column, before, after }) => (
        <p key={column}>
          {column}
          {t`：`}
          {before === '' ? t`（空）` : <del>{before}</del>} → <ins>{after === '' ? t`（空）` : after}</ins>
        </p>
      ))}
      {enrols && <p>{t`事業に登録`}</p>}
    </div>
  );
}
