import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Challenge, ChallengeAnswer } from '#contracts/exchange';
import { listChallengeAnswers, withdrawChallengeAnswer } from '#operations/exchange';
import { call } from '../api/call.js';
import { listQuery, readAgain } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Card } from '../components/card.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { useMe } from '../session/me.js';
import { momentLabel } from '../texts/dates.js';
import { Listed } from '../shell/listed.js';
import { isOwn, writes } from './challenges.js';
import { HiddenNotice } from './hidden-notice.js';
import { ReportMisuse } from './report-misuse.js';
import { practiceAddress } from './practices.js';

const AnswerForm = lazy(async () => ({ default: (await import('./answer-form.js')).AnswerForm }));

/** What municipalities answered, and the place to answer. */
export function ChallengeAnswers({ challenge: { challenge } }: { challenge: Challenge }) {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listChallengeAnswers, { challenge }));
  const [writing, setWriting] = useState(false);
  const [kept, setKept] = useState(0);
  return (
    <section className="section" aria-labelledby="answers">
      <h2 id="answers">{t`ほかの自治体の答え`}</h2>
      {kept > 0 && <DoneNotice key={kept}>{t`答えを残しました。`}</DoneNotice>}
      <Listed
        query={query}
        empty={
          <EmptyState title={t`答えは、まだありません。`}>
            <p>{t`知っていることや試したことがあれば、短くても役に立ちます。`}</p>
          </EmptyState>
        }
      >
        {(items) => items.map((one) => <Given key={one.answer} challenge={challenge} answer={one} />)}
      </Listed>
      {writes(desk) &&
        (writing ? (
          <Suspense>
            <AnswerForm
              challenge={challenge}
              onDone={() => {
                setWriting(false);
                setKept((times) => times + 1);
              }}
            />
          </Suspense>
        ) : (
          <ButtonRow>
            <Button kind="main" onClick={() => setWriting(true)}>{t`答えを書く`}</Button>
          </ButtonRow>
        ))}
    </section>
  );
}

function Given({ challenge, answer: one }: { challenge: Challenge['challenge']; answer: ChallengeAnswer }) {
  const { desk } = useMe();
  const client = useQueryClient();
  const withdraw = async () => {
    await call(withdrawChallengeAnswer, { challenge, answer: one.answer });
    await readAgain(client, listChallengeAnswers);
  };
  return (
    <Card
      title={one.municipalityName}
      actions={
        writes(desk) &&
        (isOwn(one, desk) ? (
          <ConfirmButton kind="text" label={t`取り下げる`} title={t`この答えを取り下げますか`} action={withdraw}>
            <p>{t`だれにも見えなくなります。元には戻せません。`}</p>
          </ConfirmButton>
        ) : (
          <ReportMisuse kind="challenge-answer" thing={one.answer} municipality={one.municipality} />
        ))
      }
    >
      <p>{momentLabel(one.at)}</p>
      <HiddenNotice kind="challenge-answer" thing={one} />
      <Suspense>
        <MarkdownLater text={one.text} under={3} />
      </Suspense>
      {one.practice && (
        <p>
          {t`事例：`}
          <Link to={practiceAddress(one.practice.practice)}>{one.practice.title}</Link>
        </p>
      )}
    </Card>
  );
}
