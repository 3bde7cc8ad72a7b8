import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import { setEnrolmentFunding } from '#contracts/progress';
import { GrantWarning } from '../components/grant-warning.js';
import { Notice } from '../components/notice.js';
import { Checkbox, Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useOperationForm } from '../forms/use-form.js';
import { fundingSourceName, fundingSources } from '../texts/names.js';
import { useAfterAct } from './after-act.js';
import type { PersonsEnrolment } from './people.js';

/** Says who pays for the seat of one enrolment, and warns where that costs the employer a grant. */
export function FundingForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const { enrolment, funding, audience } = props.enrolment;
  const afterAct = useAfterAct();
  const form = useOperationForm(setEnrolmentFunding, {
    given: { enrolment },
    defaults: { funding: funding ?? { grant: null, paidFirst: false } },
    onDone: async () => {
      await afterAct();
      props.onDone(t`席の費用をだれが払うかを記録しました。`);
    },
  });
  const { source, grant, paidFirst } = useWatch({ control: form.control, name: 'funding' });
  return (
    <Form form={form} submit={t`この内容に決める`}>
      <Radios
        form={form}
        name="funding.source"
        label={t`財源`}
        hint={t`席の費用を、だれが払うかです。`}
        options={fundingSources.map((value) => ({ value, label: fundingSourceName(value) }))}
      />
      {(audience === 'company' || funding?.grant) && (
        <>
          <Select
            form={form}
            name="funding.grant"
            label={t`企業が申請する助成金`}
            options={[{ value: 'jinzai-kaihatsu', label: t`人材開発支援助成金` }]}
            empty={t`申請しない`}
            read={(chosen) => chosen || null}
            optional
          />
          {grant && (
            <Checkbox
              form={form}
              name="funding.paidFirst"
              label={t`企業が費用の全額を先に払うと申告している`}
              hint={t`申告の書面は、事務局で保管してください。`}
            />
          )}
        </>
      )}
      {grant && source && source !== 'company' && <GrantWarning />}
      {grant && source === 'company' && !paidFirst && <Undeclared />}
    </Form>
  );
}

/** The grant needs the employer's word that it pays first. */
function Undeclared() {
  return (
    <Notice kind="warning" role="status" title={t`企業の申告がまだありません。`}>
      <p>{t`人材開発支援助成金を申請するには、企業が費用の全額を先に払うことを、申告してもらってください。`}</p>
    </Notice>
  );
}
