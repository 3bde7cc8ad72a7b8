import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RequestOf } from '#contracts';
import { publishQuestionnaire, type QuestionnaireItem } from '#contracts/outcomes';
import { getQuestionnaire, listQuestionnaires } from '#operations/outcomes';
import { readAgain } from '../api/queries.js';
import { moved } from '../authoring/moved.js';
import { withAnswer, type Answers } from '../answering/answers.js';
import { Question } from '../answering/question.js';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { ErrorSummary } from '../forms/error-summary.js';
import { newItem, type ItemKind } from './draft-items.js';
import { ItemEditor, Line } from './item-editor.js';

interface Draft {
  readonly key: string;
  readonly title: string;
  readonly items: readonly QuestionnaireItem[];
}

/** Items one after the other, a look at them as they are asked, and publishing. */
export function Builder({ from }: { from: Draft }) {
  const client = useQueryClient();
  const [title, setTitle] = useState(from.title);
  const [items, setItems] = useState(from.items);
  const [taken, setTaken] = useState(() => from.items.map(({ key }) => key));
  const [failed, setFailed] = useState({ sentences: [] as string[], attempt: 0 });
  const [done, setDone] = useState<number | null>(null);
  const change = (next: readonly QuestionnaireItem[]) => {
    setDone(null);
    setItems(next);
  };
  const add = (kind: ItemKind) => {
    const item = newItem(kind, taken);
    setTaken([...taken, item.key]);
    change([...items, item]);
  };
  const publish = async () => {
    const wanted = { key: from.key, title, items } as RequestOf<typeof publishQuestionnaire>;
    const sentences = blanksOf(wanted);
    setFailed({ sentences, attempt: failed.attempt + 1 });
    if (sentences.length > 0) return;
    const { version } = await call(publishQuestionnaire, wanted);
    await readAgain(client, getQuestionnaire, listQuestionnaires);
    setDone(version);
  };
  return (
    <>
      {failed.sentences.length > 0 && (
        <ErrorSummary mistakes={failed.sentences.map((sentence) => ({ sentence }))} attempt={failed.attempt} />
      )}
      {done !== null && (
        <DoneNotice>{t`第${done}版を公開しました。事業の「アンケート」で、聞く時期を決めてください。`}</DoneNotice>
      )}
      <Line label={t`アンケートの名前`} value={title} max={100} onChange={setTitle} />
      {items.length === 0 && (
        <EmptyState title={t`問いは、まだありません。`}>
          <p>{t`下のボタンで足してください。`}</p>
        </EmptyState>
      )}
      {items.map((item, place) => (
        <section key={item.key} className="section builder-item" aria-labelledby={`item-${item.key}`}>
          <h2 id={`item-${item.key}`}>{t`問${place + 1}（${kindName(item.type)}）`}</h2>
          <ItemEditor item={item} onChange={(next) => change(items.with(place, next))} />
          <ButtonRow>
            {place > 0 && <Button onClick={() => change(moved(items, item.key, -1))}>{t`問${place + 1}を上へ`}</Button>}
            {place < items.length - 1 && (
              <Button onClick={() => change(moved(items, item.key, 1))}>{t`問${place + 1}を下へ`}</Button>
            )}
            <Button kind="text" onClick={() => change(items.filter(({ key }) => key !== item.key))}>
              {t`問${place + 1}を消す`}
            </Button>
          </ButtonRow>
        </section>
      ))}
      <section className="section" aria-labelledby="add">
        <h2 id="add">{t`問いを足す`}</h2>
        <ButtonRow>
          {(['scale', 'choice', 'text', 'matrix', 'used-at-work'] as const).map((kind) => (
            <Button key={kind} onClick={() => add(kind)}>
              {kindName(kind)}
            </Button>
          ))}
        </ButtonRow>
      </section>
      {items.length > 0 && <Preview items={items} />}
      <ButtonRow>
        <ActionButton kind="main" action={publish}>
          {t`この内容で公開する`}
        </ActionButton>
      </ButtonRow>
    </>
  );
}

/** As it is asked; what is tried here goes nowhere. */
function Preview({ items }: { items: readonly QuestionnaireItem[] }) {
  const [answers, setAnswers] = useState<Answers>({});
  return (
    <details className="more">
      <summary>{t`答える人に見える形で確かめる`}</summary>
      {items.map((item, place) => (
        <Question
          key={item.key}
          item={item}
          number={place + 1}
          id="preview-"
          answers={answers}
          missing={[]}
          onAnswer={(answer) => setAnswers(withAnswer(answers, answer))}
        />
      ))}
    </details>
  );
}

const kindName = (kind: ItemKind): string =>
  ({
    scale: t`点で答える`,
    choice: t`選ぶ`,
    text: t`文章で答える`,
    matrix: t`表で答える`,
    'used-at-work': t`仕事で活用したか`,
  })[kind];

/** What is still blank, by the number of its item. */
function blanksOf(wanted: RequestOf<typeof publishQuestionnaire>): string[] {
  const judged = publishQuestionnaire.input.safeParse(wanted);
  const places = new Set(judged.error?.issues.map(({ path }) => path.slice(0, 2).join('.')));
  return [...places].map((place) => {
    const [field, number] = place.split('.');
    if (field === 'title') return t`アンケートの名前を入力してください。`;
    return number === undefined
      ? t`問いを1つ以上、50までにしてください。`
      : t`問${Number(number) + 1}の空いているところを書いてください。`;
  });
}
