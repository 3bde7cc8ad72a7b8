import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { askLearningTime } from '#contracts/progress';
import { getMyLearning } from '#operations/progress';
import { Button } from '../components/button.js';
import { Form } from '../forms/form.js';
import { NumberField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { MyEnrolment } from './my-learning.js';

/** Asks the manager for learning time. */
export function LearningTimeForm({ enrolment, onDone }: { enrolment: MyEnrolment; onDone: () => void }) {
  const client = useQueryClient();
  const form = useOperationForm(askLearningTime, {
    given: { enrolment: enrolment.enrolment },
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [getMyLearning.name] });
      onDone();
    },
  });
  return (
    <Form form={form} submit={t`希望を伝える`} actions={<Button onClick={onDone}>{t`やめる`}</Button>}>
      <NumberField
        form={form}
        name="hours"
        label={t`希望する時間（時間）`}
        hint={t`期間を通しての合計です。上司と担当者に見えます。`}
      />
    </Form>
  );
}
