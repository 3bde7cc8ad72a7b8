import { t } from '@lingui/core/macro';
import { reviewReason, type ReasonOutcome } from '#contracts/progress';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useOperationForm } from '../forms/use-form.js';
import { outcomeOfReason } from '../texts/names.js';
import type { MyEnrolment } from './my-learning.js';

interface Props {
  enrolment: MyEnrolment;
  onDone: (what: string) => Promise<void>;
}

const outcomes: readonly ReasonOutcome[] = ['yes', 'partly', 'not-yet'];

/** Looking back: whether what somebody learned for came true. */
export function ReviewForm({ enrolment: { enrolment, reason }, onDone }: Props) {
  const form = useOperationForm(reviewReason, {
    given: { enrolment },
    defaults: { outcome: reason?.review?.outcome, words: reason?.review?.words ?? '' },
    onDone: () => onDone(t`ふり返りを残しました。`),
  });
  return (
    <Form form={form} submit={t`残す`}>
      {reason && <blockquote>{reason.words}</blockquote>}
      <Radios
        form={form}
        name="outcome"
        label={t`はじめに書いたことの結果`}
        options={outcomes.map((value) => ({ value, label: outcomeOfReason(value) }))}
      />
      <TextArea
        form={form}
        name="words"
        label={t`変わったこと`}
        hint={t`次に取り組むことを書いてもかまいません。`}
        rows={4}
      />
      <p>
        {reason?.shareWithManager ? t`学ぶ理由と同じように、上司も読めます。` : t`書いたことは、あなただけが読めます。`}
      </p>
    </Form>
  );
}
