import { t } from '@lingui/core/macro';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '../components/button.js';
import { TextField } from '../forms/text-field.js';
import { useField } from '../forms/use-field.js';
import { freeLetter, newChoice, type QuizForm } from './quiz-values.js';

const fewest = 2;
const most = 20;

/** What can be chosen, and which of it is right. */
export function ChoicesField({ form, place, several }: { form: QuizForm; place: number; several: boolean }) {
  const name = `content.quiz.questions.${place}.choices` as const;
  const number = place + 1;
  const label = t`問${number}の選択肢`;
  const mistakes = {
    custom: several
      ? t`問${number}：正しい選択肢に、印を付けてください。`
      : t`問${number}：正しい選択肢を1つ、選んでください。`,
  };
  const { id, mistake } = useField({ form, name, label, mistakes }, 'list');
  const { fields, append, remove } = useFieldArray({ control: form.control, name });
  const choices = useWatch({ control: form.control, name }) ?? [];
  const mark = (chosen: number, on: boolean) => {
    for (const at of choices.keys())
      if (several ? at === chosen : true) form.setValue(`${name}.${at}.correct`, at === chosen && on);
  };
  return (
    <fieldset className={mistake ? 'field field-wrong' : 'field'} aria-describedby={mistake && `${id}-mistake`}>
      <legend>
        {label}
        <span className="field-hint">
          {several ? t`正しいものすべてに印を付けます。` : t`正しいものに印を付けます。`}
        </span>
      </legend>
      {mistake && (
        <p id={`${id}-mistake`} className="mistake">
          {mistake}
        </p>
      )}
      {fields.map((field, at) => {
        const nth = at + 1;
        return (
          <div key={field.id} className="choice-edited">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={`${form.id}${name}`}
              id={at === 0 ? id : undefined}
              aria-label={t`選択肢${nth}が正しい`}
              checked={choices[at]?.correct ?? false}
              onChange={({ currentTarget }) => mark(at, currentTarget.checked)}
            />
            <TextField form={form} name={`${name}.${at}.text`} label={t`選択肢${nth}`} maxLength={500} />
            {fields.length > fewest && (
              <Button kind="text" aria-label={t`選択肢${nth}を消す`} onClick={() => remove(at)}>{t`消す`}</Button>
            )}
          </div>
        );
      })}
      {fields.length < most && (
        <Button kind="text" onClick={() => append(newChoice(freeLetter(fields)))}>{t`選択肢を足す`}</Button>
      )}
    </fieldset>
  );
}
