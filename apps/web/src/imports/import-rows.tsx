import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { listImportRows } from '#operations/registry';
import { itemsOf, listQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { FilterLinks } from '../components/filter-links.js';
import { LoadMore } from '../components/load-more.js';
import { Answer } from '../shell/answer.js';
import { outcomeName, rowCount, type FileImport, type ImportRow } from './imports.js';
import { RowDetails } from './row-details.js';

type Outcome = ImportRow['outcome'];
/** What somebody wants to see first comes first. */
const outcomes = ['refused', 'updated', 'created', 'unchanged'] as const satisfies readonly Outcome[];

/** What became, or would become, of each row: one kind of outcome at a time. */
export function ImportRows({ found }: { found: FileImport }) {
  const asked = useSearchParams()[0].get('rows');
  const there = outcomes.filter((outcome) => found.counts[outcome] > 0);
  const shown = there.find((outcome) => outcome === asked) ?? there[0];
  if (shown === undefined) return null;
  const options = there.map((outcome) => {
    const [name, count] = [outcomeName(outcome), rowCount(found.counts[outcome])];
    return { value: outcome, label: t`${name} ${count}` };
  });
  return (
    <section className="section" aria-labelledby="rows">
      <h2 id="rows">{t`行ごとの内容`}</h2>
      <FilterLinks label={t`表示する行`} name="rows" options={options} current={shown} />
      {shown === 'refused' && found.errorsUrl && (
        <>
          <p>{t`エラーの行だけを、理由を書いたCSVで受け取れます。Excelで直して保存し、そのファイルをそのまま取り込めます。`}</p>
          <ButtonRow>
            <DownloadButton
              path={`/imports/${found.importId}/errors.csv`}
            >{t`エラーの行をCSVで受け取る`}</DownloadButton>
          </ButtonRow>
        </>
      )}
      <Rows importId={found.importId} outcome={shown} />
    </section>
  );
}

function Rows({ importId, outcome }: { importId: string; outcome: Outcome }) {
  const query = useInfiniteQuery(listQuery(listImportRows, { importId, outcome }));
  return (
    <Answer query={query}>
      {(data) => {
        const items = itemsOf(data);
        return (
          <>
            <DataTable
              labelledBy="rows"
              rows={items}
              keyOf={({ row }) => String(row)}
              columns={[
                { head: t`だれ`, cell: ({ who }) => who || t`（名前なし）` },
                { head: t`ファイルの行`, numeric: true, cell: ({ row }) => t`${row}行目` },
                { head: outcome === 'refused' ? t`理由` : t`変わること`, cell: (row) => <RowDetails row={row} /> },
              ]}
            />
            <LoadMore query={query} shown={items.length} />
          </>
        );
      }}
    </Answer>
  );
}
