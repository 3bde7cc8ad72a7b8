import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { getOutcome } from '#operations/outcomes';
import { getMyLearning } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { isDemoDesk, type MyEnrolment } from '../learning/my-learning.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { UseCard, type UseAtWork } from './use-card.js';

const AskForm = lazy(async () => ({ default: (await import('./ask-form.js')).AskForm }));
const ReportForm = lazy(async () => ({ default: (await import('./report-form.js')).ReportForm }));

/** What I use of it at work: reported, and who has confirmed it. */
export function MyUsesPage() {
  const me = useMe();
  const query = useQuery(readQuery(getMyLearning, {}));
  return (
    <Page
      title={t`仕事で使ったこと`}
      lead={t`学んだことを仕事で使ったら、報告してください。上司が確認すると、確かな成果として数えます。`}
      trail={[{ to: '/learning', label: t`わたしの学習` }]}
      demo={isDemoDesk(me)}
      width="narrow"
    >
      <Answer query={query}>
        {({ enrolments }) => {
          const own = enrolments.filter(({ audience, lastAt }) => audience !== 'citizen' && lastAt);
          return own.length > 0 ? (
            own.map((enrolment) => <Uses key={enrolment.enrolment} enrolment={enrolment} />)
          ) : (
            <EmptyState title={t`報告できる講座は、まだありません。`}>
              <p>{t`講座を学び始めると、ここから報告できます。`}</p>
              <ButtonRow>
                <ButtonLink to="/learning">{t`わたしの学習へ`}</ButtonLink>
              </ButtonRow>
            </EmptyState>
          );
        }}
      </Answer>
    </Page>
  );
}

type Act = { readonly what: 'report' } | { readonly what: 'ask'; readonly use: UseAtWork };

function Uses({ enrolment: { enrolment, name } }: { enrolment: MyEnrolment }) {
  const client = useQueryClient();
  const query = useQuery(readQuery(getOutcome, { enrolmentId: enrolment }));
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const end = async (what: string) => {
    await client.invalidateQueries({ queryKey: [getOutcome.name] });
    setAct(null);
    setDone(what);
  };
  const id = `uses-${enrolment}`;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <ButtonRow>
        <Button kind="main" onClick={() => setAct({ what: 'report' })}>
          {t`使ったことを報告する`}
        </Button>
      </ButtonRow>
      <Answer query={query}>
        {({ uses }) =>
          uses.length === 0 ? (
            <EmptyState title={t`報告は、まだありません。`}>
              <p>{t`小さなことでもかまいません。例：毎月の集計を、表計算の関数で自動にした。`}</p>
            </EmptyState>
          ) : (
            uses.map((use) => <UseCard key={use.on + use.what} use={use} onAsk={() => setAct({ what: 'ask', use })} />)
          )
        }
      </Answer>
      <Dialog
        title={act?.what === 'ask' ? t`確認を頼む` : t`使ったことを報告する`}
        open={act !== null}
        onClose={() => setAct(null)}
      >
        <Suspense fallback={<Loading />}>
          {act?.what === 'report' && <ReportForm enrolment={enrolment} onDone={end} />}
          {act?.what === 'ask' && <AskForm enrolment={enrolment} use={act.use} onDone={end} />}
        </Suspense>
      </Dialog>
    </section>
  );
}
