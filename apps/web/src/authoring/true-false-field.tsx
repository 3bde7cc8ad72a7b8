import { t } from '@lingui/core/macro';
import { useController } from 'react-hook-form';
import { FieldGroup } from '../forms/field-frame.js';
import { useField } from '../forms/use-field.js';
import type { QuizForm } from './quiz-values.js';

interface Props {
  form: QuizForm;
  name: `content.quiz.questions.${number}.answer`;
  label: string;
}

/** Whether what is asked is true. */
export function TrueFalseField(props: Props) {
  const { form, name, label } = props;
  const { id, mistake } = useField(props, 'choice');
  const { field } = useController({ control: form.control, name });
  return (
    <FieldGroup id={id} label={label} mistake={mistake}>
      {[true, false].map((answer, place) => (
        <label key={String(answer)} className="check">
          <input
            type="radio"
            name={`${form.id}${name}`}
            id={place === 0 ? id : undefined}
            checked={field.value === answer}
            onChange={() => field.onChange(answer)}
            onBlur={field.onBlur}
          />
          {answer ? t`正しい` : t`正しくない`}
        </label>
      ))}
    </FieldGroup>
  );
}
