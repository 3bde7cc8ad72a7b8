import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import type { Answer } from '#contracts/catalog';
import type { submitQuizAttempt as Submitting } from '#contracts/progress';
import { getMyCourse, getMyLearning, getMyLesson, submitQuizAttempt } from '#operations/progress';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { attemptKeys } from '../forms/attempt-keys.js';
import type { QuizContent } from '../lesson/lesson.js';
import { QuizLesson } from '../lesson/quiz-lesson.js';
import { QuizOutcome } from '../lesson/quiz-outcome.js';
import type { MyLesson } from './my-learning.js';
import { useReading } from './use-reading.js';
import { useStudyClock } from './use-study-clock.js';

/** A graded attempt, with what was asked and answered. */
interface Graded {
  readonly result: OutputOf<typeof Submitting>;
  readonly content: QuizContent;
  readonly answers: readonly Answer[];
}

/** A quiz: asked, graded by the platform, and asked again as often as it may be. */
export function Quiz({ lesson, content }: { lesson: MyLesson; content: QuizContent }) {
  const { enrolment, course, state, attemptsLeft } = lesson;
  const client = useQueryClient();
  const [graded, setGraded] = useState<Graded>();
  const [keys] = useState(attemptKeys);
  const clock = useStudyClock(useReading() && !graded);
  const again = () => client.invalidateQueries({ queryKey: [getMyLesson.name] });
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (answers: Answer[]) => {
      const attempt = keys.keyFor(answers);
      const seconds = clock.total();
      return call(submitQuizAttempt, { enrolment, course, lesson: state.key, attempt, answers, seconds });
    },
    onSuccess: (result, answers) => {
      keys.done();
      setGraded({ result, content, answers });
      void again();
      for (const { name } of [getMyCourse, getMyLearning]) void client.invalidateQueries({ queryKey: [name] });
    },
    // Answered on another device meanwhile: these questions are asked no more.
    onError: (failed) => void (asFailure(failed).code === 'question-not-asked' && again()),
  });
  if (graded) {
    const { result, answers } = graded;
    const restart = () => {
      setGraded(undefined);
      clock.restart();
      reset();
    };
    return (
      <div className="lesson">
        <QuizOutcome
          result={result}
          passMark={graded.content.passMark}
          questions={graded.content.questions}
          answers={answers}
        />
        {result.attemptsLeft !== 0 && (
          <ButtonRow>
            <Button kind={result.passed ? 'outline' : 'main'} onClick={restart}>
              {t`もう一度受ける`}
            </Button>
          </ButtonRow>
        )}
      </div>
    );
  }
  if (attemptsLeft === 0) return <NoneLeft passed={state.completed} />;
  return (
    <div className="lesson">
      <QuizLesson
        key={content.questions.map(({ key }) => key).join()}
        content={content}
        attemptsLeft={attemptsLeft}
        onAnswers={mutate}
        sending={isPending}
        failure={error ? asFailure(error).sentence : undefined}
      />
    </div>
  );
}

function NoneLeft({ passed }: { passed: boolean }) {
  return passed ? (
    <EmptyState title={t`このテストには合格しています。`}>
      <p>{t`受けられる回数は使い終わりました。`}</p>
    </EmptyState>
  ) : (
    <EmptyState title={t`受けられる回数を使い終わりました。`}>
      <p>{t`どうすればよいか、担当者に相談してください。`}</p>
    </EmptyState>
  );
}
