import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { returnSeats, type Purchase, type SeatLoan } from '#contracts/procurement';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { nearestDay, type Say } from './seats.js';

/** Gives borrowed seats back, all that are left unless somebody says fewer. */
export function ReturnForm({ purchase, loan, say }: { purchase: Purchase; loan: SeatLoan; say: Say }) {
  const [key] = useState(newId);
  const now = nearestDay(purchase);
  const form = useOperationForm(returnSeats, {
    given: { purchase: purchase.purchase, loan: loan.loan, key },
    defaults: { seats: loan.seats - loan.returned, on: now > loan.on ? now : loan.on },
    refusals: {
      'outside-purchase-days': 'on',
      'return-before-loan': 'on',
      'return-too-many': 'seats',
      'seats-exhausted': 'seats',
    },
    onDone: () => say(t`席を返しました。`),
  });
  return (
    <Form form={form} submit={t`返す`}>
      <NumberField form={form} name="seats" label={t`返す席の数`} />
      <DateField form={form} name="on" label={t`いつ返すか`} />
    </Form>
  );
}
