import { plural, t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { ItemAnswer, QuestionnaireItem } from '#contracts/outcomes';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { ignoreWhileConverting } from '../forms/ignore-while-converting.js';
import type { Mistake } from '../forms/mistakes.js';
import { useErrorMark } from '../shell/page-mark.js';
import { answeredCount, answersTo, missingPlaces, placesOf, withAnswer, type Answers } from './answers.js';
import { draftOf } from './draft.js';
import { Question } from './question.js';

interface Props {
  items: readonly QuestionnaireItem[];
  /** What the platform has; a draft on this device is newer. */
  answered: Answers;
  /** The name under which the draft lies on this device. */
  draft: string;
  send: (answers: ItemAnswer[]) => Promise<unknown>;
  onSent: () => void;
}

/** Answers a questionnaire. Every answer is kept on the device at once, until the platform has taken them all. */
export function SurveyAnswering({ items, answered, draft, send, onSent }: Props) {
  const id = useId();
  const kept = draftOf(draft);
  const [answers, setAnswers] = useState<Answers>(() => kept.read(items) ?? answered);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: send,
    onSuccess: () => {
      kept.forget();
      onSent();
    },
    onError: () => setAttempt((times) => times + 1),
  });
  const answer = (one: ItemAnswer) => {
    const next = withAnswer(answers, one);
    kept.write(next);
    setAnswers(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const left = missingPlaces(items, answers);
    setMissing(left);
    reset();
    if (left.length > 0) setAttempt((times) => times + 1);
    else mutate(answersTo(items, answers));
  };
  const clear = () => {
    kept.forget();
    setAnswers(answered);
    setMissing([]);
  };
  const mistakes: Mistake[] = [
    ...(error ? [{ sentence: sentenceOf(error) }] : []),
    ...items
      .filter((item) => placesOf(item).some((place) => missing.includes(place)))
      .map((item) => ({
        sentence: t`「${item.text}」に答えてください。`,
        field: id + (placesOf(item).find((place) => missing.includes(place)) ?? item.key),
      })),
  ];
  useErrorMark(mistakes.length > 0);
  // What is answered meanwhile is not wrong any more; the list above stays, so that nothing moves.
  const stillMissing = missing.filter((place) => missingPlaces(items, answers).includes(place));
  const all = plural(items.length, { other: '#問' });
  const done = plural(answeredCount(items, answers), { other: '#問' });
  return (
    <form noValidate className="form" onSubmit={submit} onKeyDown={ignoreWhileConverting}>
      {mistakes.length > 0 && <ErrorSummary mistakes={mistakes} attempt={attempt} />}
      {items.map((item, place) => (
        <Question
          key={item.key}
          item={item}
          number={place + 1}
          id={id}
          answers={answers}
          missing={stillMissing}
          onAnswer={answer}
        />
      ))}
      <p className="survey-state" role="status">
        {t`${all}のうち${done}に答えました。答えは、送るまでこの端末に残ります。`}
      </p>
      <ButtonRow>
        <Button kind="main" type="submit" aria-disabled={isPending}>
          {isPending ? t`送っています…` : t`答えを送る`}
        </Button>
        {kept.read(items) && (
          <Button kind="text" onClick={clear}>
            {t`この端末の書きかけを消す`}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function sentenceOf(error: Error): string {
  const failure = asFailure(error);
  return failure.passing
    ? t`送れませんでした。答えは、この端末に残っています。ネットワークの接続を確かめて、もう一度「答えを送る」を押してください。`
    : failure.sentence;
}
