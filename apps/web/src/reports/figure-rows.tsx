import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listFigureRows, listFormulas } from '#operations/reporting';
import { itemsOf, listQuery, readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { LoadMore } from '../components/load-more.js';
import { Notice } from '../components/notice.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { momentLabel } from '../texts/dates.js';
import { language } from '../texts/language.js';
import { staffNumberLabel } from '../texts/names.js';
import { Disclosure } from './disclosure.js';
import { addedText, countsCompanies, formulaPlace, valueText, wordsOf } from './figure-words.js';
import type { FigureRow, FigureRowsAnswer, ProgrammeReport } from './reports.js';
import type { Cell } from './rows-address.js';

interface Props {
  report: ProgrammeReport;
  place: string;
  cell: Cell | undefined;
}

/** How a figure is counted, from what, and whom it counts. */
export function FigureRows({ report, place, cell }: Props) {
  const { programme } = report.programme;
  const query = useInfiniteQuery(listQuery(listFigureRows, { programme, figure: place, ...cell, limit: 200 }));
  const address = new URLSearchParams({ figure: place, ...cell }).toString();
  return (
    <Answer query={query}>
      {(data) => {
        const [first] = data.pages;
        const rows = itemsOf(data);
        if (!first) return null;
        const moment = momentLabel(first.asOf);
        return (
          <>
            <p>{t`${moment} 時点`}</p>
            <Disclosure disclosure="working" />
            <Counted report={report} place={place} answer={first} isCell={cell !== undefined} />
            {first.lagSeconds > 0 && (
              <Notice>
                <p>{t`一覧はいまの記録から作ります。反映待ちの記録がある間は、数字と人数が合わないことがあります。`}</p>
              </Notice>
            )}
            <Actions programme={programme} place={place} csv={`/reports/programmes/${programme}/rows.csv?${address}`} />
            <section aria-labelledby="rows" className="section">
              <h2 id="rows">{countsCompanies(place) ? t`数えた企業` : t`数えた人`}</h2>
              {rows.length === 0 ? (
                <EmptyState title={t`この数字に数えたものは、まだありません。`} />
              ) : (
                <>
                  <DataTable
                    labelledBy="rows"
                    rows={rows}
                    keyOf={({ enrolment, company }) => enrolment ?? company ?? ''}
                    columns={columnsOf(place, first)}
                  />
                  <LoadMore query={query} shown={rows.length} />
                </>
              )}
            </section>
          </>
        );
      }}
    </Answer>
  );
}

/** The figure, what it was divided from, and its formula. */
function Counted({
  report,
  place,
  answer,
  isCell,
}: Omit<Props, 'cell'> & { answer: FigureRowsAnswer; isCell: boolean }) {
  const { data } = useQuery(readQuery(listFormulas, {}));
  const formula = data?.formulas.find(({ figure }) => figure === formulaPlace(place));
  const { name, how } = wordsOf(report, place);
  const { value, numerator, denominator } = answer;
  const text = (count: number) => valueText('enrolled', count, 0);
  const version = formula?.version ?? 1;
  return (
    <Facts
      facts={[
        [name, valueText(place, value, report.figures.satisfaction.scaleMax)],
        ...(numerator !== null && denominator !== null
          ? [[t`分子`, text(numerator)] as const, [t`分母`, text(denominator)] as const]
          : []),
        ...(formula ? [[t`算式（第${version}版）`, formula[language()]] as const] : []),
        // The sentence tells of the whole programme.
        ...(how !== undefined && !isCell ? [[t`説明`, how] as const] : []),
      ]}
    />
  );
}

/** What can be done about the figure, and the rows as a file. */
function Actions({ programme, place, csv }: { programme: string; place: string; csv: string }) {
  const { desk } = useMe();
  const asked = /^(satisfaction|understanding|useAtWork)[.]/.test(place);
  return (
    <ButtonRow>
      <DownloadButton path={csv}>{t`この一覧をCSVでダウンロード`}</DownloadButton>
      {asked && desk?.work === 'office' && (
        <ButtonLink to={`/programmes/${programme}/surveys`}>{t`アンケートを見る`}</ButtonLink>
      )}
      {!asked && !countsCompanies(place) && (
        <ButtonLink to={`/programmes/${programme}/learners`}>{t`受講の状況と、次にできること`}</ButtonLink>
      )}
    </ButtonRow>
  );
}

const yes = (is: boolean): string => (is ? t`入る` : t`入らない`);

function columnsOf(place: string, { numerator, items }: FigureRowsAnswer): [Column<FigureRow>, ...Column<FigureRow>[]] {
  const isRate = numerator !== null;
  return [
    { head: countsCompanies(place) ? t`企業` : t`氏名`, cell: (row) => <Who row={row} /> },
    ...(countsCompanies(place) ? [] : [{ head: t`所属・企業（いま）`, cell: groupOf }]),
    ...(isRate
      ? [
          { head: t`分母`, cell: ({ whole }: FigureRow) => yes(whole) },
          { head: t`分子`, cell: ({ part }: FigureRow) => yes(part) },
        ]
      : []),
    ...(items.some(({ value }) => value !== null)
      ? [{ head: t`値`, numeric: true, cell: (row: FigureRow) => addedText(place, row) }]
      : []),
  ];
}

const groupOf = ({ group }: FigureRow): string => group.join(' / ');

function Who({ row: { person, name, number } }: { row: FigureRow }) {
  if (name === null) return t`表示できない人`;
  if (person === null) return name;
  return (
    <>
      <Link to={`/people/${person}`}>{name}</Link>
      {number !== null && (
        <span className="row-note">
          <span>{staffNumberLabel(number)}</span>
        </span>
      )}
    </>
  );
}
