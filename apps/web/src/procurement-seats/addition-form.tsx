import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OutputOf, RequestOf } from '#contracts';
import { quoteAddition, type Purchase } from '#contracts/procurement';
import { addSeats } from '#operations/procurement';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { monthsLabel } from '../procurement/price-phrase.js';
import { isOverYears } from '../procurement/purchases.js';
import { YearBills } from '../procurement/year-bills.js';
import { dayLabel } from '../texts/dates.js';
import { seatsLabel, yen } from '../texts/figures.js';
import { leftLabel, nearestDay, type Say } from './seats.js';

interface Quoted {
  /** Of the addition that it may become: sent once more, it is the same. */
  readonly key: string;
  readonly wanted: RequestOf<typeof quoteAddition>;
  readonly bill: OutputOf<typeof quoteAddition>;
}

/** How many more from when; what that costs is shown before anything is bought. */
export function AdditionForm({ purchase, say }: { purchase: Purchase; say: Say }) {
  const [quoted, setQuoted] = useState<Quoted | null>(null);
  const form = useOperationForm(quoteAddition, {
    given: { purchase: purchase.purchase },
    defaults: { on: nearestDay(purchase) },
    refusals: { 'outside-purchase-days': 'on', 'addition-too-large': 'seats' },
    onDone: (bill, wanted) => setQuoted({ key: newId(), wanted, bill }),
  });
  return (
    <>
      <Form form={form} submit={t`費用を見る`}>
        <NumberField form={form} name="seats" label={t`追加する席の数`} />
        <DateField form={form} name="on" label={t`いつから使うか`} />
      </Form>
      {quoted && <Quote key={quoted.key} purchase={purchase} quoted={quoted} done={() => setQuoted(null)} say={say} />}
    </>
  );
}

interface QuoteProps {
  purchase: Purchase;
  quoted: Quoted;
  done: () => void;
  say: Say;
}

function Quote({ purchase, quoted: { key, wanted, bill }, done, say }: QuoteProps) {
  const add = async () => {
    await call(addSeats, { ...wanted, key });
    done();
    await say(t`席を追加しました。`);
  };
  return (
    <section aria-labelledby="quote">
      <h3 id="quote">{t`かかる費用`}</h3>
      <p>
        {isOverYears(purchase)
          ? t`確定した単価（期間の全体の額）に、期間のうち残りの月数（始める月も入れる）の割合をかけた額です。席は期間の最後の日まで使えます。ほかの自治体の価格や請求は変わりません。`
          : t`確定した単価に、年度の残りの月数（始める月も入れる）をかけた額です。ほかの自治体の価格や請求は変わりません。`}
      </p>
      <Facts
        facts={[
          [t`席の数`, seatsLabel(wanted.seats)],
          [t`始まる日`, dayLabel(wanted.on)],
          [leftLabel(purchase), monthsLabel(bill.months)],
          [t`税抜き`, yen(bill.net)],
          [t`消費税`, yen(bill.tax)],
          [t`合計`, yen(bill.total)],
        ]}
      />
      <YearBills id="quote-years" title={t`年度ごとの額`} years={bill.years} under={3} />
      <ButtonRow>
        <ActionButton kind="main" action={add}>{t`この内容で追加する`}</ActionButton>
      </ButtonRow>
    </section>
  );
}
