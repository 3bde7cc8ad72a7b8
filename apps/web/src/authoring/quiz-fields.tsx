import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { freeKey } from '../courses/courses.js';
import { Checkbox } from '../forms/choices.js';
import { asNumber } from '../forms/read.js';
import { TextArea } from '../forms/text-area.js';
import { NumberField, TextField } from '../forms/text-field.js';
import type { LessonForm } from './lesson-values.js';
import { QuestionFields } from './question-fields.js';
import { questionTypeName } from './question-type-name.js';
import { QuizText } from './quiz-text.js';
import { newQuestion, questionTypes, type QuestionInput, type QuizForm } from './quiz-values.js';

/** A quiz: what counts as passed, and its questions. */
export function QuizFields({ form: lesson }: { form: LessonForm }) {
  const form = lesson as unknown as QuizForm;
  return (
    <>
      <TextArea form={form} name="content.quiz.introduction" label={t`はじめの説明`} rows={3} optional />
      <NumberField form={form} name="content.quiz.passMark" label={t`合格点（100点満点）`} />
      <TextField
        form={form}
        name="content.quiz.attemptsAllowed"
        label={t`受けられる回数`}
        hint={t`空けておくと、何回でも受けられます。`}
        kind="number"
        read={(typed) => asNumber(typed) ?? null}
        inputMode="numeric"
        size="short"
        optional
      />
      <Checkbox form={form} name="content.quiz.shuffle" label={t`問題と選択肢の順を、毎回変える`} />
      <Questions form={form} />
      <details className="more">
        <summary>{t`そのほかの設定`}</summary>
        <TextField
          form={form}
          name="content.quiz.ask"
          label={t`1回に出す問題の数`}
          hint={t`空けておくと、全部出します。少なくすると、問題がくじで選ばれます。`}
          mistakes={{ custom: t`1回に出す問題の数を、問題の数より多くはできません。` }}
          kind="number"
          read={asNumber}
          inputMode="numeric"
          size="short"
          optional
        />
        <TextArea form={form} name="content.quiz.feedback.passed" label={t`合格したときのことば`} rows={2} optional />
        <TextArea
          form={form}
          name="content.quiz.feedback.failed"
          label={t`合格しなかったときのことば`}
          rows={2}
          optional
        />
      </details>
    </>
  );
}

function Questions({ form }: { form: QuizForm }) {
  const name = 'content.quiz.questions';
  const { fields, append, remove, move, insert } = useFieldArray({ control: form.control, name });
  const written = useWatch({ control: form.control, name });
  const [removed, setRemoved] = useState<{ question: QuestionInput; place: number } | null>(null);
  const taken = fields.map(({ key }) => key);
  const add = (questions: readonly QuestionInput[]) => {
    const keys = [...taken];
    for (const question of questions) {
      const key = freeKey('q', keys);
      keys.push(key);
      append({ ...question, key }, { shouldFocus: questions.length === 1 });
    }
  };
  const takeOut = (place: number) => {
    const question = written[place];
    if (question) setRemoved({ question, place });
    remove(place);
  };
  return (
    <section className="section" aria-labelledby="questions">
      <h2 id="questions">{t`問題`}</h2>
      <p>{fields.length === 0 ? t`まだ、問題がありません。` : plural(fields.length, { other: '#問あります。' })}</p>
      {fields.map(({ id }, place) => (
        <QuestionFields
          key={id}
          form={form}
          place={place}
          count={fields.length}
          onMove={(by) => move(place, place + by)}
          onRemove={() => takeOut(place)}
        />
      ))}
      {removed && (
        <Notice kind="done" role="status" title={t`問題を消しました`}>
          <ButtonRow>
            <Button
              onClick={() => {
                insert(removed.place, removed.question);
                setRemoved(null);
              }}
            >
              {t`元に戻す`}
            </Button>
          </ButtonRow>
        </Notice>
      )}
      <h3>{t`問題を足す`}</h3>
      <ButtonRow>
        {questionTypes.map((type) => (
          <Button key={type} onClick={() => add([newQuestion(type, '')])}>
            {questionTypeName(type)}
          </Button>
        ))}
      </ButtonRow>
      <QuizText onAdd={(questions) => add(questions as QuestionInput[])} />
    </section>
  );
}
