import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Clause, Purchase, SpecificationComment } from '#contracts/procurement';
import { listSpecificationComments, withdrawSpecificationComment } from '#operations/procurement';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { Card } from '../components/card.js';
import { DoneNotice } from '../components/done-notice.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Tag } from '../components/tag.js';
import { leads } from '../procurement/purchases.js';
import { useMe } from '../session/me.js';
import { momentLabel } from '../texts/dates.js';

const CommentForm = lazy(async () => ({ default: (await import('./comment-form.js')).CommentForm }));
const AnswerForm = lazy(async () => ({ default: (await import('./comment-answer-form.js')).CommentAnswerForm }));

interface Props {
  purchase: Purchase;
  version: number;
  clause: Clause;
  comments: readonly SpecificationComment[];
}

/** A clause, what members say of it, and the place to say something. */
export function ClausePart({ purchase: found, version, clause: one, comments }: Props) {
  const { desk } = useMe();
  const [writing, setWriting] = useState(false);
  const [kept, setKept] = useState(0);
  const { clause, title, text } = one;
  const heading = `clause-${clause}`;
  const name = title ?? t`前文`;
  const isOpen = version === found.specification?.version && !found.frozen;
  return (
    <section className="section" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      {text !== '' && (
        <Suspense>
          <MarkdownLater text={text} under={2} />
        </Suspense>
      )}
      {comments.map((said) => (
        <Said key={said.comment} purchase={found} said={said} />
      ))}
      {kept > 0 && <DoneNotice key={kept}>{t`意見を残しました。`}</DoneNotice>}
      {isOpen &&
        desk?.work === 'office' &&
        desk.member &&
        (writing ? (
          <Suspense>
            <CommentForm
              purchase={found.purchase}
              version={version}
              clause={clause}
              name={name}
              onDone={() => {
                setWriting(false);
                setKept((times) => times + 1);
              }}
            />
          </Suspense>
        ) : (
          <ButtonRow>
            <Button kind="text" onClick={() => setWriting(true)}>{t`「${name}」に意見を書く`}</Button>
          </ButtonRow>
        ))}
    </section>
  );
}

function Said({ purchase: found, said }: { purchase: Purchase; said: SpecificationComment }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const [answering, setAnswering] = useState(false);
  const { comment, municipality, municipalityName, text, at, withdrawnAt, answer } = said;
  if (withdrawnAt !== null) {
    const when = momentLabel(withdrawnAt);
    return (
      <Card title={t`意見：${municipalityName}`} tags={<Tag>{t`取消`}</Tag>}>
        <p>{t`${when}に、書いた自治体が取り消しました。`}</p>
      </Card>
    );
  }
  const canTakeBack = desk?.work === 'office' && desk.municipality === municipality && !answer;
  const canAnswer = leads(found, desk) && !answering;
  const takeBack = () =>
    call(withdrawSpecificationComment, { purchase: found.purchase, comment }).then(() =>
      readAgain(client, listSpecificationComments),
    );
  return (
    <Card
      title={t`意見：${municipalityName}`}
      tags={answer?.takenUpIn && <Tag kind="done">{t`第${answer.takenUpIn}版に反映`}</Tag>}
      actions={
        (canTakeBack || canAnswer) && (
          <>
            {canTakeBack && (
              <ActionButton kind="text" action={takeBack}>
                {t`意見を取り消す`}
              </ActionButton>
            )}
            {canAnswer && (
              <Button kind="text" onClick={() => setAnswering(true)}>
                {answer ? t`答えを直す` : t`意見に答える`}
              </Button>
            )}
          </>
        )
      }
    >
      <p>{momentLabel(at)}</p>
      <Suspense>
        <MarkdownLater text={text} under={3} />
      </Suspense>
      {answer && (
        <>
          <p>
            <strong>{t`代表団体の答え`}</strong> {momentLabel(answer.at)}
          </p>
          <Suspense>
            <MarkdownLater text={answer.text} under={3} />
          </Suspense>
        </>
      )}
      {answering && (
        <Suspense>
          <AnswerForm purchase={found} said={said} onDone={() => setAnswering(false)} />
        </Suspense>
      )}
    </Card>
  );
}
