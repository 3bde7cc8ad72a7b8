import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { completeByOffice } from '#contracts/progress';
import { getProgramme } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Loading } from '../components/loading.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';
import { lessonOfValue, useLessonOptions } from '../forms/use-lesson-options.js';
import { Answer } from '../shell/answer.js';
import { today } from '../texts/dates.js';
import { useAfterAct } from './after-act.js';
import type { PersonsEnrolment } from './people.js';

interface Props {
  enrolment: PersonsEnrolment;
  onDone: (what: string) => void;
}

/** The lesson stands for its course: keys are unique within one. */
const Wanted = completeByOffice.input.omit({ course: true, lesson: true }).extend({
  lesson: completeByOffice.input.shape.reason,
});

/** Enters that somebody completed a lesson elsewhere or on paper, with the reason that stands beside it for good. */
export function CompleteForm(props: Props) {
  const query = useQuery(readQuery(getProgramme, { programme: props.enrolment.programme }));
  return <Answer query={query}>{(programme) => <Fields {...props} programme={programme} />}</Answer>;
}

function Fields({ enrolment: { enrolment }, onDone, programme }: Props & { programme: Programme }) {
  const lessons = useLessonOptions(programme);
  const afterAct = useAfterAct();
  const form = useForm({
    schema: Wanted,
    given: { enrolment },
    defaults: { on: today() },
    send: ({ lesson, ...rest }) => call(completeByOffice, { ...rest, ...lessonOfValue(lesson) }),
    refusals: { 'date-in-future': 'on', 'outside-period': 'on' },
    onDone: async ({ outcome }) => {
      await afterAct();
      onDone(
        outcome === 'unchanged'
          ? t`このレッスンの修了は、同じ日ですでに入力されています。`
          : t`修了を入力しました。少しあとに、進み具合に入ります。`,
      );
    },
  });
  if (!lessons) return <Loading />;
  return (
    <Form form={form} submit={t`修了を入力する`}>
      <p>{t`担当者が入力したことと理由は、学習の記録にずっと残ります。取り消せません。`}</p>
      <Select form={form} name="lesson" label={t`修了したレッスン`} options={lessons} />
      <DateField form={form} name="on" label={t`終えた日`} />
      <TextField
        form={form}
        name="reason"
        label={t`理由`}
        hint={t`例：通信の不具合で記録されなかったため、テスト用紙で確かめた`}
        maxLength={300}
      />
    </Form>
  );
}
