import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Checkbox, Checkboxes, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { everyMember } from './member-names.js';
import type { PlanForm } from './plan-input.js';
import { contractForms } from './purchases.js';
import { TierFields } from './tier-fields.js';

/** What the lead writes of a purchase. */
export function PlanFields({ form }: { form: PlanForm }) {
  return (
    <>
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
    </>
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
  const query = useQuery(everyMember);
  const chosen = useWatch({ control: form.control, name: 'invited' }) ?? [];
  // Also once they are unticked.
  const [before] = useState(chosen);
  return (
    <Answer query={query}>
      {(members) => (
        <Checkboxes
          form={form}
          name="invited"
          label={t`選んだ自治体`}
          hint={t`代表団体は、選ばなくても参加できます。`}
          mistakes={{ missing: t`招く自治体を選んでください。`, 'too-small': t`招く自治体を選んでください。` }}
          options={[
            ...members.map(({ municipality, name }) => ({ value: municipality, label: name })),
            ...before
              .filter((code) => !members.some(({ municipality }) => municipality === code))
              .map((code) => ({ value: code, label: t`${code}（退会した自治体）` })),
          ].filter(({ value }) => value !== desk?.municipality)}
        />
      )}
    </Answer>
  );
}
