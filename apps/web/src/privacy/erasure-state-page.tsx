import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getErasure } from '#operations/privacy';
import { readQuery } from '../api/queries.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { askAgainWhile } from './ask-again.js';
import { privacyTrail } from './trail.js';

/** How far an erasure is; what is left afterwards is this page's number and its dates. */
export function ErasureStatePage() {
  const { desk } = useMe();
  const { erasure = '' } = useParams();
  const query = useQuery({
    ...readQuery(getErasure, { erasure }),
    refetchInterval: askAgainWhile(({ status }) => status !== 'done'),
  });
  return (
    <Page title={t`消去`} trail={privacyTrail()} demo={isDemo(desk?.municipality)} width="narrow">
      <Answer query={query}>
        {({ status, progress: { done, total }, reference, receivedOn, requestedAt, doneAt }) => (
          <>
            {status === 'done' ? (
              <Notice kind="done" role="status" title={t`消去しました`}>
                <p>{t`本人の記録は、もうありません。必要なら、このページを印刷して残してください。`}</p>
              </Notice>
            ) : (
              <>
                <Progress label={t`消去しています`} value={done} max={total} text={t`${total}か所のうち${done}か所`} />
                <p>{t`このページを閉じても、続きます。`}</p>
              </>
            )}
            <Facts
              facts={[
                [t`受付番号`, reference ?? t`―`],
                [t`請求を受けた日`, receivedOn === null ? t`―` : dayLabel(receivedOn)],
                [t`始めた日時`, momentLabel(requestedAt)],
                [t`終わった日時`, doneAt === null ? t`まだです` : momentLabel(doneAt)],
              ]}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}
