import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setAsideSeats, type Purchase } from '#contracts/procurement';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { programmeOptions, recentProgrammes } from '../programmes/programmes.js';
import { nearestDay, type Say } from './seats.js';

/** Sets seats aside for a programme, or gives them back to all. */
export function PoolForm({ purchase, say }: { purchase: Purchase; say: Say }) {
  const [key, setKey] = useState(newId);
  const programmes = useQuery(recentProgrammes).data;
  const form = useOperationForm(setAsideSeats, {
    given: { purchase: purchase.purchase, key },
    defaults: { on: nearestDay(purchase) },
    refusals: {
      'outside-purchase-days': 'on',
      'pool-below-assigned': 'seats',
      'seats-exhausted': 'seats',
    },
    onDone: ({ seats }) => {
      setKey(newId());
      return say(seats > 0 ? t`席を取り置きました。` : t`取り置きをやめました。`);
    },
  });
  return (
    <Form form={form} submit={t`取り置く`}>
      <Select form={form} name="programme" label={t`どの事業のためか`} options={programmeOptions(programmes, 'any')} />
      <NumberField
        form={form}
        name="seats"
        label={t`取り置く席の数`}
        hint={t`前に取り置いた席も入れた、合わせた数です。0にすると、取り置きをやめます。`}
      />
      <DateField form={form} name="on" label={t`いつからか`} />
    </Form>
  );
}
