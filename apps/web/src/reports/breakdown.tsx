import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Count, Rate } from '#contracts/reporting';
import { getProgrammeBreakdown } from '#operations/reporting';
import { ButtonRow } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { FilterLinks } from '../components/filter-links.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { people, percent } from '../texts/figures.js';
import { breakdownName, rowName } from './breakdown-words.js';
import { MoreInFile } from './more-in-file.js';
import { OpenedValue } from './opened-value.js';
import { OtherFormats } from './other-formats.js';
import { reportQuery } from './report-query.js';
import type { BreakdownRow, ProgrammeBreakdown, ProgrammeReport } from './reports.js';
import { rowsAddress } from './rows-address.js';

/** 内訳: the programme broken down by one thing, chosen by links. */
export function Breakdown({ report }: { report: ProgrammeReport }) {
  const { programme } = report.programme;
  const by = (useSearchParams()[0].get('by') ?? 'month') as ProgrammeBreakdown['by'];
  const query = useQuery({
    ...reportQuery(getProgrammeBreakdown, { programme, by }),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="breakdown" className="section">
      <h2 id="breakdown">{t`内訳`}</h2>
      <Answer query={query}>
        {(answer) => (
          <>
            <FilterLinks
              label={t`何で分けるか`}
              name="by"
              options={answer.offered.map((value) => ({ value, label: breakdownName(value) }))}
              current={answer.by}
            />
            <Rows report={report} breakdown={answer} />
            <Downloads file={(ending) => `/reports/programmes/${programme}/breakdown.${ending}?by=${answer.by}`} />
          </>
        )}
      </Answer>
    </section>
  );
}

function Downloads({ file }: { file: (ending: string) => string }) {
  return (
    <>
      <ButtonRow>
        <DownloadButton path={file('xlsx')}>{t`この内訳をExcelブックでダウンロード`}</DownloadButton>
        <DownloadButton path={file('csv')}>{t`この内訳をCSVでダウンロード`}</DownloadButton>
      </ButtonRow>
      <OtherFormats file={file} />
    </>
  );
}

function Rows({ report, breakdown }: { report: ProgrammeReport; breakdown: ProgrammeBreakdown }) {
  const { by, rows, nextCursor } = breakdown;
  const { desk } = useMe();
  if (rows.length === 0) return <p>{t`登録された人は、まだいません。`}</p>;
  return (
    <>
      <h3 id="breakdown-rows">{breakdownName(by)}</h3>
      {by === 'month' && <p>{t`登録、開始、修了が、それぞれあった月で数えます。`}</p>}
      {by === 'department' && <p>{t`登録した時の所属で数えます。`}</p>}
      {(by === 'industry' || by === 'company-size') && desk?.work === 'office' && (
        <p className="print:hidden">
          {t`企業の業種と人数は、「企業」のページで記録できます。`} <Link to="/companies">{t`企業のページを開く`}</Link>
        </p>
      )}
      <DataTable
        labelledBy="breakdown-rows"
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: t`区分`, cell: (row) => rowName(by, row) },
          ...columnsOf(rows, (place, of) => rowsAddress(report, place, { by, of })),
        ]}
      />
      {nextCursor && <MoreInFile />}
    </>
  );
}

type Address = (place: string, key: string) => string | undefined;

/** By month only what happened in it is counted; employment is there for job seekers. */
function columnsOf(rows: readonly BreakdownRow[], address: Address): Column<BreakdownRow>[] {
  const column = (head: string, place: string, show: (row: BreakdownRow) => string): Column<BreakdownRow> => ({
    head,
    numeric: true,
    cell: (row) => <OpenedValue text={show(row)} to={address(place, row.key)} />,
  });
  const count = (head: string, place: string, of: (row: BreakdownRow) => Count | null) =>
    column(head, place, (row) => people(of(row)));
  const share = (head: string, place: string, of: (row: BreakdownRow) => Rate | undefined) =>
    column(head, place, (row) => percent(of(row) ?? null));
  const counted = [
    count(t`登録`, 'enrolled', ({ enrolled }) => enrolled),
    count(t`開始`, 'started', ({ started }) => started),
    count(t`修了`, 'completed', ({ completed }) => completed),
  ];
  const [first] = rows;
  if (first?.completionRate === undefined) return counted;
  return [
    ...counted,
    share(t`修了率`, 'completionRate', ({ completionRate }) => completionRate),
    share(t`満足度`, 'satisfaction.topTwoRate', ({ satisfaction }) => satisfaction?.topTwoRate),
    share(t`実務活用率`, 'useAtWork.rate', ({ useAtWork }) => useAtWork?.rate),
    ...(first.employment
      ? [
          count(t`就職者数`, 'employment.employed', ({ employment }) => employment?.employed ?? null),
          share(t`就職率`, 'employment.rate', ({ employment }) => employment?.rate),
        ]
      : []),
  ];
}
