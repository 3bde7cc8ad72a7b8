import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import type { Answer, AskedQuestion, QuizResult } from '#contracts/catalog';
import { Markdown } from '../components/markdown.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { points } from './points.js';
import { choicesOf } from './question-field.js';

interface Props {
  result: QuizResult;
  passMark: number;
  /** What was asked, and what was answered. */
  questions: readonly AskedQuestion[];
  answers: readonly Answer[];
}

/** What became of an attempt: passed or not, and each question with one's own answer and what to know about it. */
export function QuizOutcome({ result, passMark, questions, answers }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [result]);
  const score = points(result.score);
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome" ref={heading} tabIndex={-1}>
        {result.passed ? t`合格しました（${score}点）` : t`${score}点でした`}
      </h2>
      <Notice kind={result.passed ? 'done' : 'info'}>
        <p>
          {result.passed ? t`このレッスンを終えました。` : t`合格は${passMark}点です。まちがえた問題を確かめましょう。`}
        </p>
        {result.feedback && <Markdown text={result.feedback} under={2} />}
      </Notice>
      <ol className="outcomes">
        {questions.map((question, place) => (
          <QuestionOutcome
            key={question.key}
            question={question}
            place={place + 1}
            answer={answers.find((one) => one.question === question.key)}
            outcome={result.questions.find((one) => one.question === question.key)}
          />
        ))}
      </ol>
    </section>
  );
}

function QuestionOutcome(props: {
  question: AskedQuestion;
  place: number;
  answer: Answer | undefined;
  outcome: QuizResult['questions'][number] | undefined;
}) {
  const { question, place, answer, outcome } = props;
  return (
    <li className="question">
      <p className="question-number">
        {t`問${place}`} {outcome?.correct ? <Tag kind="done">{t`正解`}</Tag> : <Tag kind="warning">{t`不正解`}</Tag>}
      </p>
      <Markdown text={question.text} under={2} />
      <div className="own-answer">
        <p>{t`あなたの答え`}</p>
        <Markdown text={wordsOf(question, answer)} under={2} />
      </div>
      {outcome?.feedback.map((text) => (
        <Markdown key={text} text={text} under={2} />
      ))}
    </li>
  );
}

function wordsOf(question: AskedQuestion, answer: Answer | undefined): string {
  const chosen = choicesOf(question).filter(({ key }) => answer?.choices?.includes(key));
  return answer?.text ?? (chosen.map(({ text }) => text).join('\n\n') || t`（答えなし）`);
}
