import { plural, t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { OutputOf } from '#contracts';
import type { Question, readQuizText as reading } from '#contracts/catalog';
import { readQuizText } from '#operations/catalog';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { language } from '../texts/language.js';
import { formatOf } from './quiz-text-format.js';
import { lineOf, rangeOfLine } from './text-lines.js';

const mostCharacters = 60_000;
type Problems = OutputOf<typeof reading>['problems'];

/** Questions from a text as other systems write it (GIFT, Aiken): read, looked at, added. */
export function QuizText({ onAdd }: { onAdd: (questions: readonly Question[]) => void }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [added, setAdded] = useState(0);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: () => call(readQuizText, { format: formatOf(text), text }),
  });
  const count = data?.questions.length ?? 0;
  const add = (questions: readonly Question[]) => {
    onAdd(questions);
    setAdded(questions.length);
    setText('');
    reset();
  };
  const read = () => {
    setAdded(0);
    if (!isPending && text.trim() !== '') mutate();
  };
  return (
    <details className="more">
      <summary>{t`GIFTやAikenの文章から、まとめて足す`}</summary>
      <div className="field">
        <label htmlFor={id}>{t`問題の文章`}</label>
        <p id={`${id}-hint`} className="field-hint">
          {t`ほかの学習システムから書き出した文章を、そのまま貼り付けます。GIFTかAikenかは、自動で見分けます。`}
        </p>
        <textarea
          ref={area}
          id={id}
          aria-describedby={`${id}-hint`}
          rows={8}
          maxLength={mostCharacters}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            reset();
          }}
          className="input input-full quiz-text"
        />
      </div>
      <ButtonRow>
        <Button aria-disabled={isPending} onClick={read}>{t`文章を読み取る`}</Button>
        {data && count > 0 && <Button onClick={() => add(data.questions)}>{t`読み取った${count}問を足す`}</Button>}
      </ButtonRow>
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
      {added > 0 && (
        <Notice kind="done" role="status">
          <p>{plural(added, { other: '#問を足しました。' })}</p>
        </Notice>
      )}
      {data && <Mistakes text={text} problems={data.problems} area={area} />}
    </details>
  );
}

/** What could not be read, at its line; each leads to it. */
function Mistakes(props: { text: string; problems: Problems; area: React.RefObject<HTMLTextAreaElement | null> }) {
  const { text, problems, area } = props;
  if (problems.length === 0)
    return (
      <Notice kind="done" role="status">
        <p>{t`すべて読み取れました。`}</p>
      </Notice>
    );
  const show = (line: number) => {
    const [from, to] = rangeOfLine(text, line);
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  return (
    <Notice kind="warning" role="alert" title={plural(problems.length, { other: '読み取れないところが#つあります' })}>
      <ul className="wrong-lines">
        {problems.map(({ line, code, ja, en }) => (
          <li key={`${line}/${code}`}>
            <button type="button" className="line-link" onClick={() => show(line)}>
              {t`${line}行目`}
            </button>
            <code>{lineOf(text, line)}</code>
            <span>{language() === 'en' ? en : ja}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
