import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { listMySessions } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { MySessionActs } from './my-session-acts.js';
import { MySessionTag } from './my-session-words.js';
import { sessionTime, sessionTitle, type MySession } from './sessions.js';

/** One session: when, where, a place in it; and coming to it, by the code that was scanned at its reception. */
export function MySessionPage() {
  const { desk } = useMe();
  const { session = '' } = useParams();
  const query = useQuery(readQuery(listMySessions, {}));
  const [done, setDone] = useState<string | null>(null);
  return (
    <Page
      title={t`集合研修`}
      trail={[
        { to: '/learning', label: t`わたしの学習` },
        { to: '/my-sessions', label: t`集合研修の日程` },
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {({ sessions }) => {
          const own = sessions.find((one) => one.session === session);
          return own ? <Session session={own} onDone={setDone} /> : <NotMine />;
        }}
      </Answer>
    </Page>
  );
}

function Session({ session, onDone }: { session: MySession; onDone: (what: string) => void }) {
  return (
    <>
      <p>
        <MySessionTag session={session} />
      </p>
      <Facts
        facts={[
          [t`学ぶこと`, sessionTitle(session)],
          [t`日時`, sessionTime(session)],
          [t`会場`, session.place],
        ]}
      />
      {session.cancelled ? (
        <Notice kind="warning" title={t`この回は中止になりました`}>
          <p>{t`理由：${session.cancelled.reason}`}</p>
          <p>{t`ほかの回があるかは、日程で確かめてください。`}</p>
        </Notice>
      ) : (
        <MySessionActs session={session} onDone={onDone} />
      )}
    </>
  );
}

function NotMine() {
  return (
    <EmptyState title={t`この集合研修は、あなたの日程にありません。`}>
      <p>{t`終わった回か、あなたが受けていない講座の回です。会場にいるときは、受付の人に言ってください。`}</p>
      <ButtonRow>
        <ButtonLink to="/my-sessions">{t`日程を見る`}</ButtonLink>
      </ButtonRow>
    </EmptyState>
  );
}
