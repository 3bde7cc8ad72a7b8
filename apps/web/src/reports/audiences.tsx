import { t } from '@lingui/core/macro';
import { ChartFrame } from '../components/chart-frame.js';
import { DataTable } from '../components/data-table.js';
import { Value } from '../components/value.js';
import { masked, people, percent, programmes } from '../texts/figures.js';
import { audienceName } from '../texts/names.js';
import type { NetworkOverview } from './reports.js';

type Row = NetworkOverview['audiences'][number];

/** For whom programmes are and how far people came: the picture, and the same figures as a table. */
export function Audiences({ report: { audiences, chart, chartSentence } }: { report: NetworkOverview }) {
  return (
    <section aria-labelledby="audiences" className="section">
      <h2 id="audiences">{t`対象別の受講`}</h2>
      <p>{t`数字を出せる事業だけの合計です。「ほか秘匿」は、人数が少なく数字を出していない事業の数で、合計には入っていません。`}</p>
      <ChartFrame svg={chart ?? undefined} failed={chart === null} label={t`対象別のグラフ`} alt={chartSentence}>
        <h3 id="audiences-table">{t`対象別の登録、開始、修了（グラフと同じ数字）`}</h3>
        <DataTable
          labelledBy="audiences-table"
          rows={audiences}
          keyOf={({ audience }) => audience}
          columns={[
            { head: t`対象`, cell: ({ audience }) => audienceName(audience) },
            { head: t`事業`, numeric: true, cell: (row) => programmes(row.programmes) },
            { head: t`登録`, numeric: true, cell: (row) => <Sum of={row.enrolled} row={row} /> },
            { head: t`開始`, numeric: true, cell: (row) => <Sum of={row.started} row={row} /> },
            { head: t`修了`, numeric: true, cell: (row) => <Sum of={row.completed} row={row} /> },
            {
              head: t`修了率`,
              numeric: true,
              cell: ({ completionRate, completed }) => (
                <Value text={completionRate === null && completed.hidden > 0 ? masked : percent(completionRate)} />
              ),
            },
          ]}
        />
      </ChartFrame>
    </section>
  );
}

function Sum({ of: { shown, hidden }, row }: { of: Row['enrolled']; row: Row }) {
  if (hidden === row.programmes) return <Value text={masked} />;
  const others = programmes(hidden);
  return (
    <>
      {people(shown)}
      {hidden > 0 && <span className="row-note">{t`ほか秘匿${others}`}</span>}
    </>
  );
}
