import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getOutcome } from '#operations/outcomes';
import { readQuery } from '../api/queries.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { Loading } from '../components/loading.js';
import { Answer } from '../shell/answer.js';
import { UseCard, type UseAtWork } from '../uses-at-work/use-card.js';
import type { PersonsEnrolment } from './people.js';

const AskForm = lazy(async () => ({ default: (await import('../uses-at-work/ask-form.js')).AskForm }));

/** 実務活用 of one enrolment with its state; the office asks somebody to confirm it, or somebody else. */
export function Uses({ enrolment: { enrolment } }: { enrolment: PersonsEnrolment }) {
  const client = useQueryClient();
  const query = useQuery(readQuery(getOutcome, { enrolmentId: enrolment }));
  const [asking, setAsking] = useState<UseAtWork | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const end = async (what: string) => {
    await client.invalidateQueries({ queryKey: [getOutcome.name] });
    setAsking(null);
    setDone(what);
  };
  return (
    <>
      <h4>{t`実務活用`}</h4>
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {({ uses }) =>
          uses.length === 0 ? (
            <p>{t`報告は、まだありません。`}</p>
          ) : (
            uses.map((use) => <UseCard key={use.on + use.what} use={use} onAsk={() => setAsking(use)} />)
          )
        }
      </Answer>
      <Dialog title={t`確認を頼む`} open={asking !== null} onClose={() => setAsking(null)}>
        <Suspense fallback={<Loading />}>
          {asking && <AskForm enrolment={enrolment} use={asking} office onDone={end} />}
        </Suspense>
      </Dialog>
    </>
  );
}
