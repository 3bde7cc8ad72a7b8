import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { listMySessions } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Card } from '../components/card.js';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { MySessionTag } from './my-session-words.js';
import { isOver, sessionTime, sessionTitle, type MySession } from './sessions.js';

/** The sessions a learner can come to, and those that were. */
export function MySessionsPage() {
  const { desk } = useMe();
  const query = useQuery(readQuery(listMySessions, {}));
  return (
    <Page
      title={t`集合研修の日程`}
      lead={t`会場で学ぶ日です。日を選ぶと、席を申し込めます。`}
      trail={[{ to: '/learning', label: t`わたしの学習` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {({ sessions }) => {
          const now = new Date();
          const [ahead, past] = [
            sessions.filter((one) => !isOver(one, now)),
            sessions.filter((one) => isOver(one, now)),
          ];
          if (sessions.length === 0)
            return (
              <EmptyState title={t`集合研修の予定は、ありません。`}>
                <p>{t`予定ができると、「わたしの学習」に出ます。`}</p>
                <ButtonRow>
                  <ButtonLink to="/learning">{t`わたしの学習へ`}</ButtonLink>
                </ButtonRow>
              </EmptyState>
            );
          return (
            <>
              <Sessions id="ahead" title={t`これからの回`} sessions={ahead} />
              {past.length > 0 && <Sessions id="past" title={t`終わった回`} sessions={past.toReversed()} />}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Sessions({ id, title, sessions }: { id: string; title: string; sessions: readonly MySession[] }) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {sessions.length === 0 && <p>{t`予定は、ありません。`}</p>}
      {sessions.map((one) => (
        <Card
          key={one.session}
          title={sessionTime(one)}
          to={`/my-sessions/${one.session}`}
          tags={<MySessionTag session={one} />}
        >
          <p>{sessionTitle(one)}</p>
          <p>{t`会場：${one.place}`}</p>
        </Card>
      ))}
    </section>
  );
}
