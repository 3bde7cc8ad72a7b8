import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Purchase } from '#contracts/procurement';
import { listSeatAdditions } from '#operations/procurement';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { monthsLabel } from '../procurement/price-phrase.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { seatsLabel, yen } from '../texts/figures.js';
import { AdditionForm } from './addition-form.js';
import { leftLabel, type Say } from './seats.js';

/** What was bought after the freeze, and buying more. The lead sees everybody's elsewhere: here are the own ones. */
export function Additions({ purchase, own, say }: { purchase: Purchase; own: string; say: Say | null }) {
  const query = useInfiniteQuery(listQuery(listSeatAdditions, { purchase: purchase.purchase }));
  return (
    <section className="section" aria-labelledby="additions">
      <h2 id="additions">{t`追加した席`}</h2>
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data).filter(({ municipality }) => municipality === own);
          return (
            <>
              {items.length === 0 ? (
                <EmptyState title={t`追加した席は、まだありません。`} />
              ) : (
                <DataTable
                  labelledBy="additions"
                  rows={items}
                  keyOf={({ key }) => key}
                  columns={[
                    { head: t`始まる日`, cell: ({ on }) => dayLabel(on) },
                    { head: t`席の数`, cell: ({ seats }) => seatsLabel(seats), numeric: true },
                    { head: leftLabel(purchase), cell: ({ months }) => monthsLabel(months), numeric: true },
                    { head: t`税抜き`, cell: ({ net }) => yen(net), numeric: true },
                    { head: t`消費税`, cell: ({ tax }) => yen(tax), numeric: true },
                    { head: t`合計`, cell: ({ total }) => yen(total), numeric: true },
                    { head: t`追加した日`, cell: ({ recordedAt }) => dayLabel(dayOf(recordedAt)) },
                  ]}
                />
              )}
              {query.hasNextPage && <LoadMore query={query} shown={items.length} />}
            </>
          );
        }}
      </Answer>
      {say && (
        <details className="more">
          <summary>{t`席を追加する`}</summary>
          <AdditionForm purchase={purchase} say={say} />
        </details>
      )}
    </section>
  );
}
