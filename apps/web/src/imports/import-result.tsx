import { plural, t } from '@lingui/core/macro';
import { DownloadButton } from '../components/download-button.js';
import { ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { refusalSentence } from '../texts/refusal-sentence.js';
import type { FileImport } from './imports.js';

const rows = (count: number): string => plural(count, { other: '#行' });

/** What an import changed, and the file of the rows that were not taken. */
export function ImportResult({ found }: { found: FileImport }) {
  const { counts, status, fileName, dryRun, importId } = found;
  return (
    <>
      <Outcome found={found} />
      <Facts
        facts={[
          [t`ファイル`, fileName],
          [t`行`, rows(counts.rows)],
          [t`新しく登録`, rows(counts.created)],
          [t`変更`, rows(counts.updated)],
          [t`変更なし`, rows(counts.unchanged)],
          [t`事業への登録`, rows(counts.enrolled)],
          [t`受け付けなかった行`, rows(counts.refused)],
        ]}
      />
      {dryRun && status === 'done' && <p>{t`確認だけをしました。まだ何も変わっていません。`}</p>}
      {found.refused.length > 0 && <RefusedRows found={found} />}
      {found.errorsUrl && (
        <ButtonRow>
          <DownloadButton path={`/imports/${importId}/errors.csv`}>
            {t`受け付けなかった行をCSVで受け取る`}
          </DownloadButton>
        </ButtonRow>
      )}
    </>
  );
}

/** The first hundred; all of them are in the file. */
function RefusedRows({ found: { refused } }: { found: FileImport }) {
  return (
    <section className="section" aria-labelledby="refused">
      <h2 id="refused">{t`受け付けなかった行`}</h2>
      <DataTable
        labelledBy="refused"
        rows={refused}
        keyOf={({ row, code, field }) => `${row}/${code}/${field}`}
        columns={[
          { head: t`行の番号`, cell: ({ row }) => row },
          { head: t`項目`, cell: ({ field }) => field ?? '' },
          { head: t`理由`, cell: ({ code }) => refusalSentence(code) },
        ]}
      />
    </section>
  );
}

function Outcome({ found: { status, counts, refusal } }: { found: FileImport }) {
  const refused = rows(counts.refused);
  if (status === 'refused')
    return (
      <Notice kind="error" role="status" title={t`ファイルを取り込めませんでした`}>
        <p>{refusal && refusalSentence(refusal.code)}</p>
      </Notice>
    );
  if (counts.refused > 0)
    return (
      <Notice kind="warning" role="status" title={t`終わりました（受け付けなかった行があります）`}>
        <p>{t`${refused}を直して、もう一度取り込んでください。ほかの行は済んでいます。`}</p>
      </Notice>
    );
  return <Notice kind="done" role="status" title={t`終わりました`} />;
}
