import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import type { InputOf, OutputOf } from '#contracts';
import { planPurchase, priceTerms, simulatePrice } from '#contracts/procurement';
import { z } from 'zod';
import { Button } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { seatsLabel, yen } from '../texts/figures.js';
import type { PlanForm } from './plan-input.js';
import { pricePhrase, savingPhrase, wholeTermPhrase } from './price-phrase.js';
import { YearBills } from './year-bills.js';

type Simulated = InputOf<typeof simulatePrice>;
type Terms = Omit<Simulated, 'buyers'>;

const Terms = z.object(priceTerms);
const Days = planPurchase.input.pick({ startsOn: true, endsOn: true });

/** What the purchase that is being planned would cost, before it is opened. */
export function Simulation({ form }: { form: PlanForm }) {
  const [tiers, fixedFee, taxRate] = useWatch({ control: form.control, name: ['tiers', 'fixedFee', 'taxRate'] });
  const [startsOn, endsOn] = useWatch({ control: form.control, name: ['startsOn', 'endsOn'] });
  const terms = Terms.safeParse({ tiers, fixedFee, taxRate });
  // Without them, what falls to each fiscal year is left out.
  const { data: days } = Days.safeParse({ startsOn, endsOn });
  return (
    <section className="section" aria-labelledby="simulation">
      <h2 id="simulation">{t`試算`}</h2>
      {terms.success ? (
        <>
          <TierTable terms={terms.data} />
          <Members terms={days ? { ...terms.data, days } : terms.data} />
        </>
      ) : (
        <p>{t`価格帯、固定費、消費税率を上に入力すると、ここに合計の席数ごとの価格が出ます。`}</p>
      )}
    </section>
  );
}

/** Where each tier begins: the price of a seat, and its part of the fee. */
function TierTable({ terms: { tiers, fixedFee } }: { terms: Terms }) {
  const perSeat = (amount: number, seats: number) => yen(Math.ceil(amount / seats));
  return (
    <>
      <h3 id="by-seats">{t`合計の席数と価格`}</h3>
      <DataTable
        labelledBy="by-seats"
        rows={tiers.map((tier, place) => ({ ...tier, place }))}
        keyOf={({ place }) => String(place)}
        columns={[
          { head: t`合計の席数`, cell: ({ from }) => seatsLabel(from) },
          { head: t`1席の単価`, cell: ({ unitPrice }) => yen(unitPrice), numeric: true },
          { head: t`固定費の1席分`, cell: ({ from }) => perSeat(fixedFee, from), numeric: true },
          {
            head: t`1席あたり（税抜）`,
            cell: ({ from, unitPrice }) => perSeat(unitPrice * from + fixedFee, from),
            numeric: true,
          },
        ]}
      />
      <p>{t`席を使える期間の全体の額です。1席あたりの額は、円未満を切り上げた目安です。`}</p>
    </>
  );
}

type Answered = OutputOf<typeof simulatePrice> & { readonly buyers: Simulated['buyers'] };

/** What members would pay, were they to want so many seats. */
function Members({ terms }: { terms: Terms }) {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const form = useOperationForm(simulatePrice, {
    given: terms,
    defaults: { buyers: [{ name: t`団体1` }, { name: t`団体2` }] },
    onDone: (answer, { buyers }) => setAnswered({ ...answer, buyers }),
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'buyers' });
  return (
    <>
      <h3>{t`自治体ごとの負担`}</h3>
      <Form
        form={form}
        submit={t`試算する`}
        actions={
          fields.length < 200 && (
            <Button
              onClick={() => {
                const number = fields.length + 1;
                append({ name: t`団体${number}` } as Simulated['buyers'][number]);
              }}
            >{t`団体を足す`}</Button>
          )
        }
      >
        <p>{t`席数を思い浮かべて入力すると、だれがいくら払い、単独で買うよりいくら安いかが出ます。何も残りません。`}</p>
        {fields.map((field, place) => {
          const number = place + 1;
          return (
            <fieldset key={field.id} className="group-item">
              <legend>{t`試算する団体${number}`}</legend>
              <TextField form={form} name={`buyers.${place}.name`} label={t`団体${number}の名前`} maxLength={60} />
              <div className="tier-edited">
                <NumberField form={form} name={`buyers.${place}.seats`} label={t`団体${number}の席数`} />
                <NumberField
                  form={form}
                  name={`buyers.${place}.standaloneUnitPrice`}
                  label={t`団体${number}が単独で買うときの1席の単価（円）`}
                  hint={wholeTermPhrase(terms.days)}
                />
                {fields.length > 1 && (
                  <Button kind="text" onClick={() => remove(place)}>{t`団体${number}を消す`}</Button>
                )}
              </div>
            </fieldset>
          );
        })}
      </Form>
      <p role="status" className="price-now">
        {answered && pricePhrase(answered.price)}
      </p>
      {answered && <Result answered={answered} />}
    </>
  );
}

function Result({ answered: { price, offers, buyers } }: { answered: Answered }) {
  const rows = buyers.map((buyer, place) => ({ ...buyer, place, offer: offers[place] }));
  const years = price.years.length > 1 ? price.years : [];
  return (
    <>
      <h4 id="simulated">{t`試算の結果`}</h4>
      <DataTable
        labelledBy="simulated"
        rows={rows}
        keyOf={({ place }) => String(place)}
        columns={[
          { head: t`団体`, cell: ({ name }) => name },
          { head: t`席数`, cell: ({ seats }) => seatsLabel(seats), numeric: true },
          { head: t`負担（税抜）`, cell: ({ offer }) => offer && yen(offer.net), numeric: true },
          ...years.map(({ fiscalYear }, nth): Column<(typeof rows)[number]> => {
            const year = fiscalYearLabel(fiscalYear);
            return { head: t`うち${year}分`, cell: ({ offer }) => yen(offer?.years[nth]?.net ?? 0), numeric: true };
          }),
          { head: t`単独で買うより`, cell: ({ offer }) => offer && savingPhrase(offer.saving), numeric: true },
          {
            head: t`次の価格帯なら`,
            cell: ({ offer }) => (offer?.savingAtNext == null ? t`該当なし` : savingPhrase(offer.savingAtNext)),
            numeric: true,
          },
        ]}
      />
      <YearBills id="simulated-years" title={t`年度ごとの額（全員の合計）`} years={years} under={3} />
    </>
  );
}
