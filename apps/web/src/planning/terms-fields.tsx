import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import type { Audience } from '#contracts';
import { DateField } from '../forms/date-field.js';
import { Select } from '../forms/select.js';
import { NumberField } from '../forms/text-field.js';
import { costsTheGrant, GrantWarning } from '../components/grant-warning.js';
import type { PlanForm } from './plan-input.js';
import { fundingSourceName, fundingSources } from '../texts/names.js';

/** Who may apply until when for how many places, and who pays for them; for staff, how long they may learn. */
export function TermsFields({ form, audience }: { form: PlanForm; audience: Audience }) {
  const source = useWatch({ control: form.control, name: 'plan.fundingSource' });
  const isStaff = audience === 'staff';
  return (
    <section className="section" aria-labelledby="terms">
      <h2 id="terms">{isStaff ? t`学習時間と財源` : t`募集と財源`}</h2>
      {isStaff ? (
        <NumberField
          form={form}
          name="plan.learningHours"
          label={t`就業時間中に学べる時間（時間）`}
          hint={t`期間を通しての合計です。上司が、受講者ごとに変えられます。`}
          optional
        />
      ) : (
        <>
          <NumberField
            form={form}
            name="plan.places"
            label={t`定員（人）`}
            hint={t`空けておくと、人数の決まりはありません。`}
            optional
          />
          <DateField
            form={form}
            name="plan.applications.from"
            label={t`申込みを受け付ける最初の日`}
            hint={t`この2つの日を入力すると、募集のページに出ます。例：R8.4.1`}
            optional
          />
          <DateField form={form} name="plan.applications.until" label={t`申込みを受け付ける最後の日`} optional />
        </>
      )}
      <Select
        form={form}
        name="plan.fundingSource"
        label={t`財源`}
        hint={t`席の費用を、だれが払うかです。`}
        empty={t`決めていない`}
        options={fundingSources.map((value) => ({ value, label: fundingSourceName(value) }))}
        optional
      />
      {costsTheGrant(source, audience) && <GrantWarning />}
    </section>
  );
}
