import { t } from '@lingui/core/macro';
import { agreeLearningTime } from '#contracts/progress';
import { Form } from '../forms/form.js';
import { asNumber } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { useAfterAct } from './after-act.js';
import type { PersonsEnrolment } from './people.js';

/** Agrees how long somebody may learn during working hours; it begins with what was asked for. */
export function LearningTimeForm(props: { enrolment: PersonsEnrolment; onDone: (what: string) => void }) {
  const { enrolment, learningTime, learningTimeAsked, hoursPlanned } = props.enrolment;
  const afterAct = useAfterAct();
  const form = useOperationForm(agreeLearningTime, {
    given: { enrolment },
    defaults: { hours: learningTimeAsked?.hours ?? learningTime?.hours ?? hoursPlanned ?? null },
    onDone: async () => {
      await afterAct();
      props.onDone(t`学習時間を決めました。本人のページに出ます。`);
    },
  });
  return (
    <Form form={form} submit={t`この時間に決める`}>
      <TextField
        form={form}
        name="hours"
        label={t`就業時間中に学べる時間（時間）`}
        hint={t`期間を通しての合計です。空けておくと、事業の予定のとおりになります。`}
        kind="number"
        read={(typed) => asNumber(typed) ?? null}
        inputMode="decimal"
        size="short"
        optional
      />
    </Form>
  );
}
