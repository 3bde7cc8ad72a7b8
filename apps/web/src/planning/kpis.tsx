import { t } from '@lingui/core/macro';
import type { Kpi } from '#contracts/progress';
import { DataTable } from '../components/data-table.js';

const number = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 20 });

/** What is measured, how, from where to where. */
export function Kpis({ kpis }: { kpis: readonly Kpi[] }) {
  const withUnit = (value: number, unit: string) => `${number.format(value)}${unit}`;
  return (
    <section className="section" aria-labelledby="kpis">
      <h2 id="kpis">{t`指標（KPI）`}</h2>
      <DataTable
        labelledBy="kpis"
        rows={kpis.map((kpi, place) => ({ ...kpi, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { head: t`指標`, cell: ({ name }) => name },
          { head: t`定義`, cell: ({ definition }) => definition },
          { head: t`算式`, cell: ({ formula }) => formula },
          {
            head: t`基準値`,
            numeric: true,
            cell: ({ base, unit }) => (base === null ? t`まだありません` : withUnit(base, unit)),
          },
          { head: t`目標値`, numeric: true, cell: ({ target, unit }) => withUnit(target, unit) },
          { head: t`データ源`, cell: ({ source }) => source },
        ]}
      />
    </section>
  );
}
