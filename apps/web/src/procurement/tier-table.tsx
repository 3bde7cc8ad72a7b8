import { t } from '@lingui/core/macro';
import type { Purchase } from '#contracts/procurement';
import { DataTable } from '../components/data-table.js';
import { Tag } from '../components/tag.js';
import { seatsLabel, yen } from '../texts/figures.js';

/** What a seat costs with so many seats of all; the tier that holds now is marked. */
export function TierTable({ purchase: { tiers, price, frozen } }: { purchase: Purchase }) {
  const holds = frozen?.unitPrice ?? price?.unitPrice;
  return (
    <section className="section" aria-labelledby="tiers">
      <h2 id="tiers">{t`価格帯`}</h2>
      <DataTable
        labelledBy="tiers"
        rows={tiers}
        keyOf={({ from }) => String(from)}
        columns={[
          {
            head: t`合計の席数`,
            cell: ({ from }) => {
              const seats = seatsLabel(from);
              return t`${seats}から`;
            },
          },
          { head: t`1席の単価（税抜）`, cell: ({ unitPrice }) => yen(unitPrice), numeric: true },
          {
            head: t`いまの価格帯`,
            cell: ({ unitPrice }) => unitPrice === holds && <Tag kind="done">{frozen ? t`確定` : t`いまここ`}</Tag>,
          },
        ]}
      />
    </section>
  );
}
