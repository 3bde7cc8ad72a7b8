import { t } from '@lingui/core/macro';
import { useQueries } from '@tanstack/react-query';
import type { Count, Rate } from '#contracts/reporting';
import { getMunicipalityReport } from '#operations/reporting';
import { readQuery } from '../api/queries.js';
import { DataTable, type Column } from '../components/data-table.js';
import { Value } from '../components/value.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { changeText } from './compared.js';
import { municipalityFigures } from './municipality-figures.js';
import type { MunicipalityReport } from './reports.js';

type Figures = MunicipalityReport['figures'];

/** In the order of `municipalityFigures`. */
const places = [
  'programmes',
  'people',
  'completed',
  'completionRate',
  'enrolled',
  'started',
  'learningMinutes',
  'employed',
] as const satisfies readonly (keyof Figures)[];

/**
 * A municipality's year beside up to two before it, as each of them is shown to whoever looks: a difference is made where
 * both years are shown, and tells nothing that they do not.
 */
export function Years({ report }: { report: MunicipalityReport }) {
  const { municipality: code, fiscalYear, fiscalYears } = report;
  const earlier = [fiscalYear - 1, fiscalYear - 2].filter((year) => fiscalYears.includes(year));
  const queries = useQueries({
    queries: earlier.map((year) => readQuery(getMunicipalityReport, { code, fiscalYear: year, limit: 1 })),
  });
  const before = queries.flatMap(({ data }) => data ?? []);
  const [last] = before;
  if (!last) return null;
  const years = [report, ...before];
  const rows = places.map((place, at) => ({
    place,
    name: municipalityFigures(report.figures)[at]?.name ?? '',
    shown: years.map(({ figures }) => municipalityFigures(figures)[at]?.value ?? ''),
    change: differenceOf(place, report.figures[place], last.figures[place]),
  }));
  const lastYear = fiscalYearLabel(last.fiscalYear);
  type Row = (typeof rows)[number];
  return (
    <section aria-labelledby="years" className="section">
      <h2 id="years">{t`前の年度との比較`}</h2>
      <p>{t`どちらの年度の数字も出ているときだけ、前の年度との差を出します。年度の途中の数字は、前の年度の全体とは単純に比べられません。`}</p>
      <DataTable
        labelledBy="years"
        rows={rows}
        keyOf={({ place }) => place}
        columns={[
          { head: t`数字`, cell: ({ name }) => name },
          ...years.map(({ fiscalYear: year }, at): Column<Row> => ({
            head: fiscalYearLabel(year),
            numeric: true,
            cell: ({ shown }) => <Value text={shown[at] ?? ''} />,
          })),
          { head: t`${lastYear}との差`, numeric: true, cell: ({ change }) => change },
        ]}
      />
    </section>
  );
}

function differenceOf(place: (typeof places)[number], now: Count | Rate, then: Count | Rate): string {
  if (typeof now !== 'number' || typeof then !== 'number') return t`出せません`;
  const change = Math.round((now - then) * 10) / 10;
  return changeText(place, change, 0);
}
