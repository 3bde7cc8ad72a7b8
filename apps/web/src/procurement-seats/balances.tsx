import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import type { Purchase, SeatBalance } from '#contracts/procurement';
import { getSeatBalances } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { recentProgrammes } from '../programmes/programmes.js';
import { Answer } from '../shell/answer.js';
import { dayLabel } from '../texts/dates.js';
import { seatsLabel } from '../texts/figures.js';
import { PoolForm } from './pool-form.js';
import { nearestDay, type Say } from './seats.js';

const Asked = z.strictObject({ on: z.iso.date(), known: z.iso.date().optional() });
const isDay = (value: string | null): value is string => z.iso.date().safeParse(value).success;

/** Seats at the end of a day, as known now or as known at the end of another; both days stand in the address. */
export function Balances({ purchase, own, say }: { purchase: Purchase; own: string; say: Say | null }) {
  const [search, setSearch] = useSearchParams();
  const [day, asKnown] = [search.get('on'), search.get('known')];
  const on = isDay(day) ? day : nearestDay(purchase);
  const known = isDay(asKnown) ? asKnown : null;
  const query = useQuery(
    readQuery(getSeatBalances, {
      purchase: purchase.purchase,
      on,
      // The end of that day in Japan.
      ...(known !== null && { knownAt: `${known}T14:59:59.999Z` }),
    }),
  );
  const form = useForm<z.input<typeof Asked>, z.output<typeof Asked>, z.output<typeof Asked>>({
    schema: Asked,
    defaults: { on, ...(known !== null && { known }) },
    send: (values) => Promise.resolve(values),
    onDone: (values) => {
      const next = new URLSearchParams(search);
      next.set('on', values.on);
      if (values.known === undefined) next.delete('known');
      else next.set('known', values.known);
      setSearch(next);
    },
  });
  const [dayWords, knownWords] = [dayLabel(on), known === null ? '' : dayLabel(known)];
  return (
    <section className="section" aria-labelledby="balance">
      <h2 id="balance">{t`席の数`}</h2>
      <p>
        {known === null
          ? t`${dayWords}の終わりの数です。いま分かっていることで数えています。`
          : t`${dayWords}の終わりの数です。${knownWords}の終わりに分かっていたことで数えています。`}
      </p>
      <Answer query={query}>
        {({ balances }) => {
          const balance = balances.find(({ municipality }) => municipality === own);
          return balance && <Counted balance={balance} />;
        }}
      </Answer>
      <details className="more">
        <summary>{t`ほかの日の数を見る`}</summary>
        <Form form={form} submit={t`この日の数を見る`}>
          <DateField form={form} name="on" label={t`いつの席か`} />
          <DateField
            form={form}
            name="known"
            label={t`いつの時点で分かっていた数か`}
            hint={t`きのうまでの日。空のままにすると、いま分かっている数です。`}
            optional
          />
        </Form>
      </details>
      {say && (
        <details className="more">
          <summary>{t`事業に席を取り置く`}</summary>
          <PoolForm purchase={purchase} say={say} />
        </details>
      )}
    </section>
  );
}

function Counted({ balance }: { balance: SeatBalance }) {
  const { bought, lentOut, lentIn, assigned, free, pools } = balance;
  const programmes = useQuery({ ...recentProgrammes, enabled: pools !== null && pools.length > 0 }).data ?? [];
  const loose = seatsLabel((pools ?? []).reduce((sum, pool) => sum - pool.free, free));
  return (
    <>
      <Facts
        facts={[
          [t`買った席`, seatsLabel(bought)],
          [t`貸している席`, seatsLabel(lentOut)],
          [t`借りている席`, seatsLabel(lentIn)],
          [t`使っている席`, seatsLabel(assigned)],
          [t`空いている席`, seatsLabel(free)],
        ]}
      />
      {pools !== null && pools.length > 0 && (
        <>
          <h3 id="pools">{t`取り置いた席`}</h3>
          <p>{t`取り置いた席は、その事業の人だけが使えます。だれでも使える空いた席は、${loose}です。`}</p>
          <DataTable
            labelledBy="pools"
            rows={pools}
            keyOf={({ programme }) => programme}
            columns={[
              {
                head: t`事業`,
                cell: ({ programme }) =>
                  programmes.find((one) => one.programme === programme)?.name ?? t`一覧にない事業`,
              },
              { head: t`取り置き`, cell: ({ seats }) => seatsLabel(seats), numeric: true },
              { head: t`使っている`, cell: (pool) => seatsLabel(pool.assigned), numeric: true },
              { head: t`空いている`, cell: (pool) => seatsLabel(pool.free), numeric: true },
            ]}
          />
        </>
      )}
    </>
  );
}
