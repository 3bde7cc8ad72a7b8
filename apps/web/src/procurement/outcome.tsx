import { t } from '@lingui/core/macro';
import type { Purchase } from '#contracts/procurement';
import { DataTable } from '../components/data-table.js';
import { Facts } from '../components/facts.js';
import { dayLabel, fiscalYearLabel } from '../texts/dates.js';
import { municipalities, percent, seatsLabel, yen } from '../texts/figures.js';
import { pricePhrase, savingPhrase } from './price-phrase.js';
import { YearBills } from './year-bills.js';

type Frozen = NonNullable<Purchase['frozen']>;

/** What the freeze made of a purchase, for good, and the invoices that follow from it. */
export function Outcome({ purchase, frozen }: { purchase: Purchase; frozen: Frozen }) {
  const { on, participants, unitPrice, outcome } = frozen;
  return (
    <>
      <section className="section" aria-labelledby="outcome">
        <h2 id="outcome">{t`確定した価格`}</h2>
        {outcome && <p className="price-now">{pricePhrase({ ...outcome, unitPrice })}</p>}
        <Facts
          facts={[
            [t`確定した日`, dayLabel(on)],
            [t`参加する自治体`, municipalities(participants)],
            [t`1席の単価（税抜）`, yen(unitPrice)],
            ...(outcome
              ? ([
                  [t`契約の総額（税抜）`, yen(outcome.contractNet)],
                  [t`それぞれが単独で買うより`, savedPhrase(outcome)],
                  [t`次の価格帯まで`, missedPhrase(outcome)],
                ] as const)
              : ([
                  [t`合計の席数`, t`非公開です。参加が2団体までのときは、互いの席数が分かるため、合計を出しません。`],
                ] as const)),
          ]}
        />
        <YearBills id="outcome-years" title={t`年度ごとの額（全員の合計）`} years={outcome?.years ?? []} />
      </section>
      <Invoices purchase={purchase} />
    </>
  );
}

function savedPhrase({ saving: { amount, rate } }: NonNullable<Frozen['outcome']>): string {
  const [saved, share] = [savingPhrase(amount), percent(rate)];
  return t`${saved}（${share}）`;
}

function missedPhrase({ nextTier }: NonNullable<Frozen['outcome']>): string {
  if (!nextTier) return t`いちばん安い価格帯です。`;
  const [missing, each] = [seatsLabel(nextTier.seatsMissing), yen(nextTier.unitPrice)];
  return t`あと${missing}で、1席 ${each}でした。`;
}

/** A buyer's own; of all for the lead and the secretariat. */
function Invoices({ purchase: { invoices, buyers } }: { purchase: Purchase }) {
  if (invoices.length === 0) return null;
  const names = new Map(buyers.map(({ municipality, municipalityName }) => [municipality, municipalityName]));
  const parts = invoices.flatMap(({ municipality, years }) => years.map((year) => ({ municipality, ...year })));
  return (
    <section className="section" aria-labelledby="invoices">
      <h2 id="invoices">{t`請求額`}</h2>
      <DataTable
        labelledBy="invoices"
        rows={invoices}
        keyOf={({ municipality }) => municipality}
        columns={[
          { head: t`自治体`, cell: ({ municipality }) => names.get(municipality) },
          { head: t`席数`, cell: ({ seats }) => seatsLabel(seats), numeric: true },
          { head: t`席の額`, cell: ({ seatAmount }) => yen(seatAmount), numeric: true },
          { head: t`固定費の分`, cell: ({ feeShare }) => yen(feeShare), numeric: true },
          { head: t`税抜`, cell: ({ net }) => yen(net), numeric: true },
          { head: t`消費税`, cell: ({ tax }) => yen(tax), numeric: true },
          { head: t`税込`, cell: ({ total }) => yen(total), numeric: true },
          { head: t`単独で買うより`, cell: ({ saving }) => savingPhrase(saving), numeric: true },
        ]}
      />
      {parts.length > invoices.length && (
        <>
          <h3 id="invoice-years">{t`年度ごとの請求額`}</h3>
          <DataTable
            labelledBy="invoice-years"
            rows={parts}
            keyOf={({ municipality, fiscalYear }) => `${municipality} ${fiscalYear}`}
            columns={[
              { head: t`自治体`, cell: ({ municipality }) => names.get(municipality) },
              { head: t`年度`, cell: ({ fiscalYear }) => fiscalYearLabel(fiscalYear) },
              { head: t`税抜`, cell: ({ net }) => yen(net), numeric: true },
              { head: t`消費税`, cell: ({ tax }) => yen(tax), numeric: true },
              { head: t`税込`, cell: ({ total }) => yen(total), numeric: true },
            ]}
          />
        </>
      )}
    </section>
  );
}
