import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { verifyAuditChain } from '#operations/audit';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonRow } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { NoDesk } from '../shell/no-desk.js';
import { Page } from '../shell/page.js';
import { ChainResult } from './chain-result.js';

const patienceMs = 600_000;

/** Recomputes the chain from its first entry to its last, as often as somebody wants to. */
export function ChainPage() {
  const { desk } = useMe();
  const chain = desk?.municipality ?? null;
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (code: string) => call(verifyAuditChain, { chain: code }, { patienceMs }),
  });
  if (chain === null) return <NoDesk />;
  return (
    <Page
      title={t`監査記録の検証`}
      lead={t`記録は1件ずつ鎖のようにつながっています。あとから書き換えたり抜いたりすると、つながりが切れます。`}
      trail={[{ to: '/audit', label: t`監査記録` }]}
      demo={isDemo(chain)}
      width="narrow"
    >
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
      {data && <ChainResult found={data} />}
      {isPending && <Loading />}
      <ButtonRow>
        <Button kind="main" aria-disabled={isPending} onClick={() => isPending || mutate(chain)}>
          {isPending ? t`検証しています…` : t`最初から最後まで検証する`}
        </Button>
        {data && (
          <Button icon="print" onClick={() => window.print()}>
            {t`印刷する（A4）`}
          </Button>
        )}
      </ButtonRow>
    </Page>
  );
}
