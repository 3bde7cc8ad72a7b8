import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { listPurchases, planPurchase } from '#operations/procurement';
import { listDirectory } from '#operations/registry';
import { call } from '../api/call.js';
import { everyItem } from '../api/every-item.js';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Checkbox, Checkboxes, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { today } from '../texts/dates.js';
import { PlanInput, type PlanForm } from './plan-input.js';
import { PriceHistory } from './price-history.js';
import { contractForms, purchaseAddress, trailOf } from './purchases.js';
import { Simulation } from './simulation.js';
import { TierFields } from './tier-fields.js';

/** A member plans a joint purchase and tries what it would cost; it leads it. */
export function NewPurchasePage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  // Sent once more after a lost answer, it is the same purchase.
  const [key] = useState(newId);
  const form = useForm({
    schema: PlanInput,
    defaults: { tiers: [{ from: 1 }, {}], fixedFee: 0, taxRate: 10, whom: 'all', sealed: false },
    send: ({ whom, invited: some = [], ...text }) =>
      call(planPurchase, { key, on: today(), ...text, invited: whom === 'all' ? null : some }),
    refusals: {
      'purchase-ends-before-start': 'endsOn',
      'purchase-too-long': 'endsOn',
      'tiers-gap': 'tiers.0.from',
      'tier-twice': 'tiers',
      'tiers-unsorted': 'tiers',
    },
    onDone: async ({ purchase }) => {
      await readAgain(client, listPurchases);
      await navigate(purchaseAddress(purchase), { state: 'planned' });
    },
  });
  return (
    <Page
      title={t`共同調達を企画する`}
      lead={t`あなたの自治体が代表団体になります。企画した内容は、あとから変えられません。下の試算で確かめてから企画してください。`}
      trail={trailOf()}
      demo={isDemo(desk?.municipality)}
    >
      <Form form={form} submit={t`この内容で企画する`}>
        <TextField
          form={form}
          name="title"
          label={t`共同調達の名前`}
          hint={t`例：令和9年度 eラーニング共同調達`}
          maxLength={100}
        />
        <Radios form={form} name="contractForm" label={t`契約の形`} options={contractForms()} />
        <DateField form={form} name="startsOn" label={t`席を使い始める日`} />
        <DateField
          form={form}
          name="endsOn"
          label={t`席を使える最後の日`}
          hint={t`年度（4月から翌年3月まで）をまたぐこともできます。5つの年度までです。またぐときは、長期継続契約の条例か債務負担行為が要ります。例：R10.3.31`}
        />
        <TierFields form={form} />
        <NumberField
          form={form}
          name="fixedFee"
          label={t`固定費（円、税抜）`}
          hint={t`初期費用など、席数によらない額です。席数に応じて、参加自治体で分けます。席を使える期間の全体の額です。なければ0。`}
        />
        <NumberField form={form} name="taxRate" label={t`消費税率（%）`} />
        <Invitation form={form} />
        <Checkbox
          form={form}
          name="sealed"
          label={t`参加自治体どうしで、席数を見せない`}
          hint={t`示した席数は、その自治体と事務局だけが見ます。代表団体にも、参加確定まで見えません。3団体以上が示すと、代表団体に合計と単価が見えます。`}
        />
      </Form>
      <Simulation form={form} />
      <PriceHistory />
    </Page>
  );
}

function Invitation({ form }: { form: PlanForm }) {
  const whom = useWatch({ control: form.control, name: 'whom' });
  return (
    <>
      <Radios
        form={form}
        name="whom"
        label={t`招く自治体`}
        options={[
          { value: 'all', label: t`すべての参加自治体` },
          { value: 'some', label: t`選んだ自治体だけ`, hint: t`ほかの自治体には、この共同調達は見えません。` },
        ]}
      />
      {whom === 'some' && <Members form={form} />}
    </>
  );
}

function Members({ form }: { form: PlanForm }) {
  const { desk } = useMe();
  const query = useQuery({ queryKey: [listDirectory.name, 'all'], queryFn: () => everyItem(listDirectory, {}) });
  return (
    <Answer query={query}>
      {(members) => (
        <Checkboxes
          form={form}
          name="invited"
          label={t`選んだ自治体`}
          hint={t`代表団体は、選ばなくても参加できます。`}
          mistakes={{ missing: t`招く自治体を選んでください。`, 'too-small': t`招く自治体を選んでください。` }}
          options={members.flatMap(({ municipality, name }) =>
            municipality === desk?.municipality ? [] : [{ value: municipality, label: name }],
          )}
        />
      )}
    </Answer>
  );
}
