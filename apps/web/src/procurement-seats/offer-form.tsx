import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { offerSeats, type Purchase } from '#contracts/procurement';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { nearestDay, type Say } from './seats.js';

/** Offers seats to another buyer. */
export function OfferForm({ purchase, own, say }: { purchase: Purchase; own: string; say: Say }) {
  const [key, setKey] = useState(newId);
  const form = useOperationForm(offerSeats, {
    given: { purchase: purchase.purchase, key },
    defaults: { on: nearestDay(purchase) },
    refusals: { 'outside-purchase-days': 'on', 'seats-exhausted': 'seats' },
    onDone: () => {
      setKey(newId());
      return say(t`席を貸すと申し出ました。相手が受けると、席が移ります。`);
    },
  });
  const others = purchase.buyers
    .filter(({ municipality }) => municipality !== own)
    .map(({ municipality, municipalityName }) => ({ value: municipality, label: municipalityName }));
  return (
    <Form form={form} submit={t`申し出る`}>
      <Select form={form} name="borrower" label={t`どの自治体に貸すか`} options={others} />
      <NumberField form={form} name="seats" label={t`貸す席の数`} />
      <DateField form={form} name="on" label={t`いつから貸すか`} />
    </Form>
  );
}
