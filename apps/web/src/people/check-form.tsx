import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { CheckSource, PlacementCheck } from '#contracts/outcomes';
import { listPlacementChecks, recordPlacementCheck } from '#operations/outcomes';
import { workAnswerOf, WorkSaid } from '../answering/work-answer.js';
import { WorkFields } from '../answering/work-fields.js';
import { call } from '../api/call.js';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useForm, type FormOf } from '../forms/use-form.js';
import { today } from '../texts/dates.js';
import { useAfterAct } from './after-act.js';
import type { PersonsEnrolment } from './people.js';
import { recordedWords } from './recorded-words.js';

const about = { months: z.enum(['3', '6']), source: CheckSource, checkedOn: PlacementCheck.shape.checkedOn };
const [without, work] = WorkSaid.options;
const Checked = z.discriminatedUnion('works', [without.extend(about), work.extend(about)]);

/** Records what the office checked, a company said or somebody wrote on paper. Earlier answers stay. */
export function CheckForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const { enrolment: enrolmentId } = props.enrolment;
  const client = useQueryClient();
  const afterAct = useAfterAct();
  const form = useForm({
    schema: Checked,
    defaults: { checkedOn: today(), source: 'office' },
    send: ({ months, source, checkedOn, ...said }) =>
      call(recordPlacementCheck, {
        enrolmentId,
        months: months === '3' ? 3 : 6,
        source,
        checkedOn,
        answer: workAnswerOf(said),
      }),
    refusals: { 'starts-later': 'startedOn' },
    onDone: async ({ outcome }) => {
      await Promise.all([afterAct(), client.invalidateQueries({ queryKey: [listPlacementChecks.name] })]);
      props.onDone(recordedWords(outcome));
    },
  });
  return (
    <Form form={form} submit={t`記録する`}>
      <Radios
        form={form}
        name="months"
        label={t`いつの確認か`}
        options={[
          { value: '3', label: t`修了から3か月後` },
          { value: '6', label: t`修了から6か月後` },
        ]}
      />
      <Radios
        form={form}
        name="source"
        label={t`だれに確認したか`}
        options={[
          { value: 'office', label: t`担当者が確かめた`, hint: t`事業所に問い合わせた、書類を見た` },
          { value: 'company', label: t`企業が答えた` },
          { value: 'self', label: t`本人が紙や電話で答えた` },
        ]}
      />
      <DateField form={form} name="checkedOn" label={t`確認日`} />
      {/* It has these fields, and the ones above. */}
      <WorkFields form={form as unknown as FormOf<z.input<typeof WorkSaid>>} />
    </Form>
  );
}
