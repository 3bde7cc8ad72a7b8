import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Purchase } from '#contracts/procurement';
import { listSeatUses, releaseSeat } from '#operations/procurement';
import { call } from '../api/call.js';
import { listQuery } from '../api/queries.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { newId } from '../device/new-id.js';
import { dayLabel } from '../texts/dates.js';
import { chosenIn, nameIn } from '../texts/network.js';
import { Listed } from '../shell/listed.js';
import { AssignSeat } from './assign-seat.js';
import { nearestDay, useStates, type Say, type Use } from './seats.js';

/** Who has, had or will have a seat; giving one to somebody, and taking one back. */
export function Uses({ purchase, say }: { purchase: Purchase; say: Say | null }) {
  const [search] = useSearchParams();
  const state = chosenIn(useStates(), search.get('state'));
  const wanted = { purchase: purchase.purchase, ...(state && { state: state.value }) };
  const query = useInfiniteQuery(listQuery(listSeatUses, wanted));
  return (
    <section className="section" aria-labelledby="uses">
      <h2 id="uses">{t`席を持つ人`}</h2>
      <FilterLinks
        label={t`席の状態`}
        name="state"
        current={state?.value ?? ''}
        options={[{ value: '', label: t`すべて` }, ...useStates()]}
      />
      <Listed query={query} empty={<EmptyState title={t`あてはまる人は、いません。`} />}>
        {(items) => (
          <DataTable<Use>
            labelledBy="uses"
            rows={items}
            keyOf={({ person, on }) => `${person} ${on}`}
            columns={[
              { head: t`氏名`, cell: ({ name }) => name ?? t`名簿にいない人` },
              {
                head: t`渡し方`,
                cell: ({ programme }) => (programme === null ? t`担当者が渡した` : t`事業の受講登録`),
              },
              { head: t`始まる日`, cell: ({ on }) => dayLabel(on) },
              { head: t`返した日`, cell: ({ releasedOn }) => (releasedOn === null ? '' : dayLabel(releasedOn)) },
              { head: t`状態`, cell: (use) => nameIn(useStates(), use.state) },
              {
                head: t`席`,
                cell: (use) =>
                  say &&
                  use.releasedOn === null &&
                  use.state !== 'expired' && <Release purchase={purchase} use={use} say={say} />,
              },
            ]}
          />
        )}
      </Listed>
      {say && <AssignSeat purchase={purchase} say={say} />}
    </section>
  );
}

/** As of today; a seat that begins later is given back as if it had never been. */
function Release({ purchase, use, say }: { purchase: Purchase; use: Use; say: Say }) {
  const [key] = useState(newId);
  const { person, on: since } = use;
  const name = use.name ?? t`この人`;
  const now = nearestDay(purchase);
  const on = since > now ? since : now;
  const release = async () => {
    await call(releaseSeat, { purchase: purchase.purchase, key, person, on });
    await say(t`${name} さんの席を返してもらいました。`);
  };
  const day = dayLabel(on);
  return (
    <ConfirmButton label={t`返してもらう`} kind="text" title={t`${name} さんの席を返してもらいますか`} action={release}>
      <p>{t`${day}の終わりから空き、ほかの人に渡せます。これまでの記録は残ります。`}</p>
    </ConfirmButton>
  );
}
