import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import { getInvitationRun } from '#operations/registry';
import { readQuery } from '../api/queries.js';
import { Progress } from '../components/progress.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { RunResult } from './run-result.js';
import { invitationTrail } from './trail.js';

const askAgainAfterMs = 1000;

/** How far inviting a roster is; then who gets what, and the next step. */
export function RunPage() {
  const { desk } = useMe();
  const { run = '' } = useParams();
  const query = useQuery({
    ...readQuery(getInvitationRun, { invitationRun: run }),
    refetchInterval: ({ state: { data } }) => (data?.status === 'done' ? false : askAgainAfterMs),
  });
  return (
    <Page title={titleOf(query.data)} trail={invitationTrail()} demo={isDemo(desk?.municipality)} width="narrow">
      <Answer query={query}>
        {(answer) =>
          answer.status === 'done' ? <RunResult key={answer.invitationRun} run={answer} /> : <Running run={answer} />
        }
      </Answer>
    </Page>
  );
}

type Run = OutputOf<typeof getInvitationRun>;

function titleOf(run: Run | undefined): string {
  if (!run) return t`招待の状況`;
  if (run.status !== 'done') return run.dryRun ? t`確かめています` : t`招待しています`;
  return run.dryRun ? t`招待の前の確認` : t`招待しました`;
}

function Running({ run: { progress } }: { run: Run }) {
  const { done, total } = progress;
  return (
    <>
      <Progress label={t`名簿の人`} value={done} max={total} text={t`${total}人のうち${done}人`} />
      <p>{t`このページを閉じても、続きます。`}</p>
    </>
  );
}
