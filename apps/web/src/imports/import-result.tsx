import { t } from '@lingui/core/macro';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { RefusalSentence } from '../texts/refusal-sentence.js';
import { Decided } from './decided.js';
import { ImportRows } from './import-rows.js';
import { rowCount, type FileImport } from './imports.js';
import { Missing } from './missing.js';
import { people } from '../texts/figures.js';

/** What an import changed, row by row, and the file of the rows that were not taken. */
export function ImportResult({ found }: { found: FileImport }) {
  const { counts, status, fileName, dryRun } = found;
  return (
    <>
      <Outcome found={found} />
      <Facts
        facts={[
          [t`ファイル`, fileName],
          [t`行`, rowCount(counts.rows)],
          [t`追加`, rowCount(counts.created)],
          [t`変更`, rowCount(counts.updated)],
          [t`変更なし`, rowCount(counts.unchanged)],
          [t`エラー`, rowCount(counts.refused)],
          ...(found.kind === 'people' ? [[t`事業への登録`, people(counts.enrolled)] as const] : []),
        ]}
      />
      {dryRun && status === 'done' && <p>{t`確認だけをしました。まだ何も変わっていません。`}</p>}
      <Decided notes={found.notes} />
      <Missing missing={found.missing} />
      {status === 'done' && <ImportRows found={found} />}
    </>
  );
}

function Outcome({ found: { status, counts, refusal, dryRun } }: { found: FileImport }) {
  const refused = rowCount(counts.refused);
  if (status === 'refused')
    return (
      <Notice kind="error" role="status" title={t`ファイルを取り込めませんでした`}>
        <p>{refusal && <RefusalSentence code={refusal.code} />}</p>
      </Notice>
    );
  if (counts.refused > 0)
    return (
      <Notice
        kind="warning"
        role="status"
        title={dryRun ? t`確認が終わりました（エラーの行があります）` : t`終わりました（取り込めなかった行があります）`}
      >
        <p>
          {dryRun
            ? t`${refused}は、このままでは取り込めません。`
            : t`${refused}を直して、もう一度取り込んでください。ほかの行は済んでいます。`}
        </p>
      </Notice>
    );
  return <Notice kind="done" role="status" title={dryRun ? t`確認が終わりました` : t`終わりました`} />;
}
