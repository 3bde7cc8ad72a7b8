import { t } from '@lingui/core/macro';
import type { AskedQuestion } from '#contracts/catalog';
import { Markdown } from '../components/markdown.js';

/** One question with what can be answered. Its name in the form is its key; `place` counts from 1. */
export function QuestionField({ question, place }: { question: AskedQuestion; place: number }) {
  const { key, type, text, points } = question;
  const id = questionId(place);
  return (
    <fieldset id={id} tabIndex={-1} aria-labelledby={`${id}-text`} className="question">
      <div id={`${id}-text`} className="question-text">
        <p className="question-number">
          {t`問${place}`}
          <span>{type === 'multiple-choice' ? t`（${points}点、いくつでも選べます）` : t`（${points}点）`}</span>
        </p>
        <Markdown text={text} under={2} />
      </div>
      {type === 'short-text' || type === 'number' ? (
        <input
          type="text"
          name={key}
          aria-labelledby={`${id}-text`}
          autoComplete="off"
          maxLength={500}
          inputMode={type === 'number' ? 'decimal' : 'text'}
          className={type === 'number' ? 'input input-short' : 'input'}
        />
      ) : (
        choicesOf(question).map((choice) => (
          <label key={choice.key} className="check">
            <input type={type === 'multiple-choice' ? 'checkbox' : 'radio'} name={key} value={choice.key} />
            <Markdown text={choice.text} under={2} />
          </label>
        ))
      )}
    </fieldset>
  );
}

export const questionId = (place: number): string => `question-${place}`;

export const choicesOf = ({ type, choices = [] }: AskedQuestion): { key: string; text: string }[] =>
  type === 'true-false'
    ? [
        { key: 'true', text: t`正しい` },
        { key: 'false', text: t`正しくない` },
      ]
    : choices;
