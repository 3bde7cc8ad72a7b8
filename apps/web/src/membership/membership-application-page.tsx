import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { confirmMembershipApplication, inspectMembershipApplication } from '#operations/registry';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Seen } from './seen.js';

/**
 * What a mailed link leads to: confirming the address, and how the request stands. The code stands behind the `#` of the
 * address, which no server and no log ever sees; opening the page changes nothing.
 */
export function MembershipApplicationPage() {
  const [code] = useState(() => window.location.hash.slice(1));
  const query = useQuery({
    ...readQuery(inspectMembershipApplication, { code }),
    enabled: code !== '',
    retry: false,
  });
  return (
    <Page title={t`照会・参加申請の状況`} width="card">
      {code === '' ? (
        <NoLink />
      ) : (
        <Answer query={query} instead={{ 'wrong-link': <NoLink /> }}>
          {(seen) => <Request code={code} seen={seen} />}
        </Answer>
      )}
    </Page>
  );
}

const NoLink = () => (
  <EmptyState title={t`このリンクは使えません。`}>
    <p>{t`リンクの期限が過ぎたか、アドレスが途中で切れています。いちばん新しいメールのリンクを開くか、もう一度送ってください。`}</p>
    <ButtonRow>
      <ButtonLink to="/join">{t`照会・参加申請のページへ`}</ButtonLink>
    </ButtonRow>
  </EmptyState>
);

function Request({ code, seen }: { code: string; seen: OutputOf<typeof inspectMembershipApplication> }) {
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const confirm = async () => {
    const now = await call(confirmMembershipApplication, { code });
    client.setQueryData(readQuery(inspectMembershipApplication, { code }).queryKey, now);
    setDone(true);
  };
  return (
    <>
      {done && <DoneNotice>{t`確認しました。決まったことは、メールでお知らせします。`}</DoneNotice>}
      <Seen seen={seen} />
      {seen.state === 'unconfirmed' && (
        <>
          <p>{t`下のボタンを押すと、受け付けられます。`}</p>
          <ButtonRow>
            <ActionButton kind="main" action={confirm}>
              {t`確認して送る`}
            </ActionButton>
          </ButtonRow>
          <p>{t`心当たりがないときは、何もせずにこのページを閉じてください。3日で消えます。`}</p>
        </>
      )}
      {seen.state === 'awaiting-letter' && (
        <ButtonRow>
          <ButtonLink to="/letter-code">{t`手紙のコードを入力する`}</ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}
