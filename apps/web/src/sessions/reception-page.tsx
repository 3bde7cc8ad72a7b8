import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { listSessionPeople } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { people as peopleOf } from '../texts/figures.js';
import { ReceptionList } from './reception-list.js';
import {
  isDeskOpen,
  isReceptionOpen,
  receptionFrom,
  sessionTime,
  sessionTitle,
  type PlannedSession,
} from './sessions.js';

/** Phones at the door and the desk change the same list. */
const ASK_AGAIN_MS = 5000;

/** The reception of a session on a phone: who has a place, who came; ticked by name, or by the code that people scan. */
export function ReceptionPage() {
  const { desk } = useMe();
  const { session = '' } = useParams();
  const query = useQuery({ ...readQuery(listSessionPeople, { session }), refetchInterval: ASK_AGAIN_MS });
  const found = query.data?.session;
  return (
    <Page
      title={t`集合研修の受付`}
      {...(found && { lead: sessionTitle(found) })}
      trail={[
        { to: '/programmes', label: t`事業一覧` },
        ...(found ? [{ to: `/programmes/${found.programme}/sessions`, label: t`集合研修` }] : []),
      ]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {({ session: one, people }) => (
          <>
            <Facts
              facts={[
                [t`日時`, sessionTime(one)],
                [t`会場`, one.place],
                [t`受け付けた人`, countOf(one)],
              ]}
            />
            <Doors session={one} />
            <ReceptionList session={one} people={people} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function countOf({ registered, attended }: PlannedSession): string {
  const [came, all] = [peopleOf(attended), peopleOf(registered)];
  return t`${came}（申込み${all}）`;
}

/** Whether people can be received now, and by which ways. */
function Doors({ session }: { session: PlannedSession }) {
  const now = new Date();
  const opens = receptionFrom(session);
  if (session.cancelled)
    return (
      <Notice kind="warning" title={t`中止になりました`}>
        <p>{session.cancelled.reason}</p>
      </Notice>
    );
  if (!isDeskOpen(session, now))
    return (
      <Notice>
        <p>{t`受付は、開始の1時間前（${opens}）から始められます。`}</p>
      </Notice>
    );
  if (!isReceptionOpen(session, now))
    return (
      <Notice>
        <p>{t`この回は終わりました。紙の名簿で受け付けた人を、あとから入力できます。`}</p>
      </Notice>
    );
  return (
    <ButtonRow>
      <ButtonLink to={`/sessions/${session.session}/code`} kind="main">{t`受付のQRコードを映す`}</ButtonLink>
    </ButtonRow>
  );
}
