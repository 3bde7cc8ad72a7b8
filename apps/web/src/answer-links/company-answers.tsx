import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { OutputOf } from '#contracts';
import { WorkAnswer } from '#contracts/outcomes';
import { answerCompanyCheck, type inspectCompanyCheck } from '#operations/outcomes';
import { call } from '../api/call.js';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { dayLabel } from '../texts/dates.js';

interface Props {
  link: string;
  asked: OutputOf<typeof inspectCompanyCheck>;
  onDone: () => void;
}

const YesNo = z.enum(['yes', 'no']);
const { startedOn } = WorkAnswer.options[1].shape;
const Said = z.discriminatedUnion('works', [
  z.object({ works: z.literal('no') }),
  z.object({ works: z.literal('yes'), startedOn, insured: YesNo, openEnded: YesNo }),
]);

/** Four questions; the day is filled in as the person said it. */
export function CompanyAnswers({ link, asked, onDone }: Props) {
  const form = useForm({
    schema: Said,
    defaults: { startedOn: asked.startedOn },
    send: (said) =>
      call(answerCompanyCheck, {
        link,
        answer:
          said.works === 'no'
            ? { works: false }
            : {
                works: true,
                startedOn: said.startedOn,
                insured: said.insured === 'yes',
                openEnded: said.openEnded === 'yes',
              },
      }),
    refusals: { 'starts-later': 'startedOn' },
    onDone,
  });
  const works = useWatch({ control: form.control, name: 'works' });
  const day = dayLabel(asked.day);
  return (
    <Form form={form} submit={t`答えを送る`}>
      <Radios
        form={form}
        name="works"
        label={t`${asked.person}さんは、${day}に、働いていましたか`}
        mistakes={{ missing: t`働いていたかどうかを選んでください。` }}
        options={[
          { value: 'yes', label: t`はい、働いていました` },
          { value: 'no', label: t`いいえ` },
        ]}
      />
      {works === 'yes' && (
        <>
          <DateField form={form} name="startedOn" label={t`働き始めた日`} />
          <Radios
            form={form}
            name="insured"
            label={t`雇用保険に入っていますか`}
            mistakes={{ missing: t`雇用保険に入っているかどうかを選んでください。` }}
            options={[
              { value: 'yes', label: t`はい` },
              { value: 'no', label: t`いいえ` },
            ]}
          />
          <Radios
            form={form}
            name="openEnded"
            label={t`働く期間は決まっていますか`}
            mistakes={{ missing: t`働く期間が決まっているかどうかを選んでください。` }}
            options={[
              { value: 'yes', label: t`決まっていない`, hint: t`期間の定めのない雇用` },
              { value: 'no', label: t`決まっている`, hint: t`期間の定めのある雇用` },
            ]}
          />
        </>
      )}
    </Form>
  );
}
