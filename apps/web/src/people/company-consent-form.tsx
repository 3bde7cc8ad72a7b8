import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { recordCompanyConsent } from '#contracts/outcomes';
import { listPlacementChecks } from '#operations/outcomes';
import { addressRefusals, consentOf, ConsentSaid } from '../answering/company-consent.js';
import { ConsentFields } from '../answering/consent-fields.js';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useForm, type FormOf } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import type { PersonsEnrolment } from './people.js';

const { saidOn } = recordCompanyConsent.input.shape;
const about = { months: z.enum(['3', '6']), saidOn };
const [no, yes] = ConsentSaid.options;
const Recorded = z.discriminatedUnion('agreed', [no.extend(about), yes.extend(about)]);

/** Records what somebody signed on paper: whether their company may be asked, or that they withdraw it. */
export function CompanyConsentForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const client = useQueryClient();
  const form = useForm({
    schema: Recorded,
    defaults: { saidOn: today() },
    send: ({ months, saidOn: day, ...said }) =>
      call(recordCompanyConsent, {
        enrolmentId: props.enrolment.enrolment,
        months: months === '3' ? 3 : 6,
        said: consentOf(said),
        saidOn: day,
      }),
    refusals: { ...addressRefusals, 'said-later': 'saidOn', 'check-not-due': 'months' },
    onDone: async ({ outcome }) => {
      await readAgain(client, listPlacementChecks);
      props.onDone(wordsOf(outcome));
    },
  });
  return (
    <Form form={form} submit={t`記録する`}>
      <p>{t`同意は、本人の書面で確かめてください。勤め先には、本人の名前と、働き始めた日だけを伝えます。`}</p>
      <Radios
        form={form}
        name="months"
        label={t`いつの確認か`}
        options={[
          { value: '3', label: t`修了から3か月後` },
          { value: '6', label: t`修了から6か月後` },
        ]}
      />
      {/* It has these fields, and the others here. */}
      <ConsentFields
        form={form as unknown as FormOf<z.input<typeof ConsentSaid>>}
        label={t`勤め先に確認してもよいと、本人が言っているか`}
      />
      <DateField form={form} name="saidOn" label={t`書面の日付`} />
    </Form>
  );
}

const wordsOf = (outcome: 'agreed' | 'refused' | 'withdrawn' | 'unchanged'): string =>
  ({
    agreed: t`同意を記録しました。勤め先に、確認のメールを送ります。`,
    refused: t`勤め先に確認しないことを記録しました。`,
    withdrawn: t`同意の取消しを記録しました。勤め先に送ったリンクは、もう使えません。`,
    unchanged: t`同じ内容が、すでに記録されています。`,
  })[outcome];
