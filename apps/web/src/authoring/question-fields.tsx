import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import { Button } from '../components/button.js';
import { LinesField } from '../forms/lines-field.js';
import { TextArea } from '../forms/text-area.js';
import { NumberField } from '../forms/text-field.js';
import { ChoicesField } from './choices-field.js';
import { questionTypeName } from './question-type-name.js';
import type { QuizForm } from './quiz-values.js';
import { TrueFalseField } from './true-false-field.js';

interface Props {
  form: QuizForm;
  place: number;
  count: number;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A question with its answer; moved and removed by its buttons. */
export function QuestionFields({ form, place, count, onMove, onRemove }: Props) {
  const name = `content.quiz.questions.${place}` as const;
  const number = place + 1;
  const type = useWatch({ control: form.control, name: `${name}.type` });
  const what = questionTypeName(type);
  return (
    <fieldset className="group-item question-edited">
      <legend>
        {t`問${number}`}
        <span className="field-hint">{what}</span>
      </legend>
      <TextArea form={form} name={`${name}.text`} label={t`問${number}の問題文`} rows={2} />
      <Answer form={form} place={place} />
      <NumberField form={form} name={`${name}.points`} label={t`問${number}の配点`} />
      <details className="more">
        <summary>{t`答えのあとに出す説明（任意）`}</summary>
        <TextArea form={form} name={`${name}.feedback.right`} label={t`正解のとき`} rows={2} optional />
        <TextArea form={form} name={`${name}.feedback.wrong`} label={t`不正解のとき`} rows={2} optional />
        <TextArea form={form} name={`${name}.feedback.always`} label={t`どちらのときも`} rows={2} optional />
      </details>
      <p className="lesson-acts">
        {place > 0 && <Button kind="text" icon="up" onClick={() => onMove(-1)}>{t`問${number}を上へ`}</Button>}
        {place < count - 1 && <Button kind="text" icon="down" onClick={() => onMove(1)}>{t`問${number}を下へ`}</Button>}
        <Button kind="text" onClick={onRemove}>{t`問${number}を消す`}</Button>
      </p>
    </fieldset>
  );
}

function Answer({ form, place }: { form: QuizForm; place: number }) {
  const name = `content.quiz.questions.${place}` as const;
  const number = place + 1;
  switch (useWatch({ control: form.control, name: `${name}.type` })) {
    case 'single-choice':
      return <ChoicesField form={form} place={place} several={false} />;
    case 'multiple-choice':
      return <ChoicesField form={form} place={place} several />;
    case 'true-false':
      return <TrueFalseField form={form} name={`${name}.answer`} label={t`問${number}の答え`} />;
    case 'short-text':
      return (
        <LinesField
          form={form}
          name={`${name}.accepted`}
          label={t`問${number}の正解`}
          hint={t`正解にすることばを、1行に1つずつ。全角と半角、大文字と小文字、空白の違いは見ません。`}
        />
      );
    default:
      return (
        <>
          <NumberField form={form} name={`${name}.value`} label={t`問${number}の正解`} />
          <NumberField form={form} name={`${name}.tolerance`} label={t`問${number}の許す誤差`} />
        </>
      );
  }
}
