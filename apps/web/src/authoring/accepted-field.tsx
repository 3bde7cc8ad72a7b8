import { useState } from 'react';
import { useController } from 'react-hook-form';
import { FieldFrame } from '../forms/field-frame.js';
import { described, useField } from '../forms/use-field.js';
import type { QuizForm } from './quiz-values.js';

interface Props {
  form: QuizForm;
  name: `content.quiz.questions.${number}.accepted`;
  label: string;
  hint: string;
}

/** The answers that are right, a line for each. */
export function AcceptedField(props: Props) {
  const { form, name, label, hint } = props;
  const { id, mistake } = useField(props, 'text');
  const { field } = useController({ control: form.control, name });
  const [typed, setTyped] = useState((field.value ?? []).join('\n'));
  return (
    <FieldFrame id={id} label={label} hint={hint} mistake={mistake}>
      <textarea
        {...described(id, hint, mistake)}
        id={id}
        rows={3}
        value={typed}
        ref={field.ref}
        onBlur={field.onBlur}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          field.onChange(linesOf(currentTarget.value));
        }}
        className="input input-full"
      />
    </FieldFrame>
  );
}

function linesOf(typed: string): string[] | undefined {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}
