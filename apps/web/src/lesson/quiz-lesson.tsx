import { plural, t } from '@lingui/core/macro';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { Answer } from '#contracts/catalog';
import { Button, ButtonRow } from '../components/button.js';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { answersOf, leftOut } from './quiz-answers.js';
import { QuestionField, questionId } from './question-field.js';
import type { QuizContent } from './lesson.js';

interface Props {
  content: QuizContent;
  /** Null: as many as one likes. */
  attemptsLeft?: number | null;
  /** Hands the answers in; left out where nobody grades them. */
  onAnswers?: (answers: Answer[]) => void;
  sending?: boolean;
  /** Why handing in did not work. */
  failure?: string | undefined;
}

/** All questions on one page: read, gone back and changed at will, and sent by one button. */
export function QuizLesson({ content, attemptsLeft = null, onAnswers, sending = false, failure }: Props) {
  const { introduction, questions, passMark } = content;
  const [missing, setMissing] = useState<readonly number[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending || !onAnswers) return;
    const answers = answersOf(new FormData(event.currentTarget), questions);
    const places = leftOut(questions, answers);
    const isNews = places.length > 0 && places.join() !== missing.join();
    setMissing(places);
    if (!isNews) onAnswers(answers);
  };
  return (
    <>
      {introduction && <Markdown text={introduction} under={1} />}
      <ul className="list">
        <li>{plural(questions.length, { other: '問題は#問です。' })}</li>
        <li>{t`${passMark}点（100点満点）で合格です。`}</li>
        <li>
          {attemptsLeft === null ? t`何回でも受けられます。` : plural(attemptsLeft, { other: 'あと#回受けられます。' })}
        </li>
      </ul>
      <form noValidate className="quiz" onSubmit={submit} onKeyDown={keepEnter}>
        {questions.map((question, place) => (
          <QuestionField key={question.key} question={question} place={place + 1} />
        ))}
        {missing.length > 0 && <LeftOut places={missing} />}
        {failure && (
          <Notice kind="error" role="alert">
            <p>{failure}</p>
          </Notice>
        )}
        {onAnswers && (
          <ButtonRow>
            <Button kind="main" type="submit" aria-disabled={sending}>
              {sending ? t`採点しています…` : t`答えを送って採点する`}
            </Button>
          </ButtonRow>
        )}
      </form>
    </>
  );
}

/** Enter ends a line or a conversion; an attempt is handed in by its button alone. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function LeftOut({ places }: { places: readonly number[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [places]);
  return (
    <div ref={box} tabIndex={-1} className="left-out">
      <Notice kind="warning" role="alert" title={t`まだ答えていない問題があります`}>
        <ul className="link-row">
          {places.map((place) => (
            <li key={place}>
              <a
                href={`#${questionId(place)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(questionId(place))?.focus();
                }}
              >
                {t`問${place}`}
              </a>
            </li>
          ))}
        </ul>
        <p>{t`このまま採点するときは、もう一度ボタンを押してください。`}</p>
      </Notice>
    </div>
  );
}
