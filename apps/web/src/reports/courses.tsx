import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { send } from '../api/send.js';
import { ChartFrame } from '../components/chart-frame.js';
import { DataTable } from '../components/data-table.js';
import { people } from '../texts/figures.js';
import { OpenedValue } from './opened-value.js';
import type { ProgrammeReport } from './reports.js';
import { rowsAddress } from './rows-address.js';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly enrolled: string;
  readonly started: string;
  readonly completed: string;
}

/** Course by course: the picture that the service draws, and the same figures as a table. */
export function Courses({ report }: { report: ProgrammeReport }) {
  const { programme } = report.programme;
  // A new version of the report has a new picture.
  const { data, isError } = useQuery({
    queryKey: ['chart', programme, report.version],
    queryFn: async () => (await send('GET', `/reports/programmes/${programme}/chart.svg`)).text(),
    placeholderData: (before: string | undefined) => before,
  });
  const column = (head: string, step: 'enrolled' | 'started' | 'completed') => ({
    head,
    numeric: true,
    cell: (row: Row) => (
      <OpenedValue
        text={row[step]}
        to={row[step] === '' ? undefined : rowsAddress(report, row.key === '' ? step : `courses.${row.key}.${step}`)}
      />
    ),
  });
  return (
    <section aria-labelledby="courses" className="section">
      <h2 id="courses">{t`コース別の受講`}</h2>
      <ChartFrame
        svg={data}
        failed={isError}
        label={t`コース別のグラフ`}
        alt={t`登録、開始、修了の人数をコースごとに比べる棒グラフ。同じ数字が次の表にあります。`}
      >
        <h3 id="courses-table">{t`コース別の開始と修了（グラフと同じ数字）`}</h3>
        <DataTable
          labelledBy="courses-table"
          rows={rowsOf(report)}
          keyOf={({ key }) => key}
          columns={[
            { head: t`コース`, cell: ({ name }) => name },
            column(t`登録`, 'enrolled'),
            column(t`開始`, 'started'),
            column(t`修了`, 'completed'),
          ]}
        />
      </ChartFrame>
    </section>
  );
}

function rowsOf({ programme, figures }: ProgrammeReport): Row[] {
  const { enrolled, started, completed } = figures;
  const whole = row('', t`事業全体`, people(enrolled), people(started), people(completed));
  const byCourse = programme.courses.map(({ key, title }) => {
    const course = figures.courses[key] ?? { started: 0, completed: 0 };
    // Nobody is enrolled in a course: people are enrolled in the programme.
    return row(key, title, '', people(course.started), people(course.completed));
  });
  return [whole, ...byCourse];
}

const row = (key: string, name: string, enrolled: string, started: string, completed: string): Row => ({
  key,
  name,
  enrolled,
  started,
  completed,
});
