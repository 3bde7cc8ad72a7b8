import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { getProgramme, listSessions } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { programmeTrail } from '../shell/about-programme.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { SessionTable } from './session-table.js';
import type { SessionAct } from './sessions.js';

const SessionForm = lazy(async () => ({ default: (await import('./session-form.js')).SessionForm }));
const CancelForm = lazy(async () => ({ default: (await import('./cancel-form.js')).CancelForm }));

/** The sessions of a programme (集合研修): when, where, how many have a place; planning one. */
export function SessionsPage() {
  const client = useQueryClient();
  const { desk } = useMe();
  const { id = '' } = useParams();
  const programme = useQuery(readQuery(getProgramme, { programme: id }));
  const query = useQuery(readQuery(listSessions, { programme: id }));
  const [act, setAct] = useState<SessionAct | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const isOffice = desk?.work === 'office';
  const end = async (what: string) => {
    await client.invalidateQueries({ queryKey: [listSessions.name] });
    setAct(null);
    setDone(what);
  };
  const titles = { plan: t`集合研修を開く`, change: t`集合研修を変える`, cancel: t`集合研修を中止する` };
  return (
    <Page
      title={t`集合研修`}
      lead={t`会場に集まって学ぶ回です。受け付けた人は、そのレッスンを終えたことになります。`}
      trail={programmeTrail(id, programme.data?.name)}
      demo={isDemo(desk?.municipality)}
    >
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      {isOffice && (
        <ButtonRow>
          <Button kind="main" onClick={() => setAct({ what: 'plan' })}>
            {titles.plan}
          </Button>
        </ButtonRow>
      )}
      <section aria-labelledby="sessions" className="section">
        <h2 id="sessions">{t`予定と実績`}</h2>
        <Answer query={query}>
          {({ sessions }) =>
            sessions.length === 0 ? (
              <EmptyState title={t`集合研修は、まだありません。`}>
                <p>{t`開くと、受講者のホームに出ます。受講者は、自分で席を申し込めます。`}</p>
              </EmptyState>
            ) : (
              <SessionTable sessions={sessions} onAct={isOffice ? setAct : undefined} />
            )
          }
        </Answer>
      </section>
      <Dialog title={act ? titles[act.what] : ''} open={act !== null} onClose={() => setAct(null)}>
        <Suspense fallback={<Loading />}>
          {act?.what === 'cancel' && <CancelForm session={act.session} onDone={end} />}
          {act && act.what !== 'cancel' && (
            <Answer query={programme}>
              {(found) => (
                <SessionForm programme={found} session={act.what === 'change' ? act.session : undefined} onDone={end} />
              )}
            </Answer>
          )}
        </Suspense>
      </Dialog>
    </Page>
  );
}
