import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import type { inspectApplication as inspecting } from '#contracts/progress';
import { answerSeatOffer, confirmApplication, inspectApplication, withdrawApplication } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { momentLabel, period } from '../texts/dates.js';
import { standsAs } from './words.js';

type Seen = OutputOf<typeof inspecting>;

/**
 * What a mailed link leads to: how the application stands, and the one thing that this link may do. The code stands
 * behind the `#` of the address, which no server and no log ever sees; opening the page changes nothing.
 */
export function ApplicationPage() {
  const [code] = useState(() => window.location.hash.slice(1));
  const asked = readQuery(inspectApplication, { code });
  const query = useQuery({ ...asked, enabled: code !== '', retry: false });
  return (
    <Page title={t`申込みの状況`} width="card">
      {code === '' ? (
        <NoLink />
      ) : (
        <Answer query={query} instead={{ 'wrong-link': <NoLink /> }}>
          {(seen) => <Application code={code} seen={seen} />}
        </Answer>
      )}
    </Page>
  );
}

const NoLink = () => (
  <EmptyState title={t`このリンクは使えません。`}>
    <p>{t`リンクの期限が過ぎたか、アドレスが途中で切れています。いちばん新しいメールのリンクを開いてください。`}</p>
    <p>{t`それでも開けないときは、もう一度申し込むか、自治体の担当者に聞いてください。`}</p>
  </EmptyState>
);

function Application({ code, seen }: { code: string; seen: Seen }) {
  const client = useQueryClient();
  const [done, setDone] = useState('');
  const { programme, state, place, offeredUntil, link } = seen;
  /** What the platform answers is how it stands now. */
  const doing = (act: () => Promise<Seen>, said: string) => async () => {
    const now = await act();
    client.setQueryData(readQuery(inspectApplication, { code }).queryKey, now);
    setDone(said);
  };
  const answer = (said: 'take' | 'leave') => () => call(answerSeatOffer, { code, answer: said });
  return (
    <>
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <p>
        <strong>{standsAs(state)}</strong>
      </p>
      <Facts
        facts={[
          [t`講座`, programme.name],
          [t`学ぶ期間`, period(programme.startsOn, programme.endsOn)],
          ...(place === null ? [] : ([[t`補欠の順番`, t`${place}番目`]] as const)),
          ...(state === 'offered' && offeredUntil !== null
            ? ([[t`返事の期限`, momentLabel(offeredUntil)]] as const)
            : []),
        ]}
      />
      {link === 'confirm' && state === 'unconfirmed' && (
        <>
          <p>{t`下のボタンを押すと、申込みが確定します。`}</p>
          <ButtonRow>
            <ActionButton
              kind="main"
              action={doing(
                () => call(confirmApplication, { code }),
                t`申込みを確定しました。決まったら、メールでお知らせします。`,
              )}
            >
              {t`申込みを確定する`}
            </ActionButton>
          </ButtonRow>
          <p>{t`心当たりがないときは、何もせずにこのページを閉じてください。申込みは3日で消えます。`}</p>
        </>
      )}
      {link === 'offer' && state === 'offered' && (
        <ButtonRow>
          <ActionButton
            kind="main"
            action={doing(answer('take'), t`席を確保しました。くわしくは、メールを見てください。`)}
          >
            {t`席を受ける`}
          </ActionButton>
          <ConfirmButton
            label={t`席を受けない`}
            title={t`席を次の方にゆずりますか`}
            action={doing(answer('leave'), t`席を次の方にゆずりました。`)}
          >
            <p>{t`申込みは取り消され、元に戻せません。`}</p>
          </ConfirmButton>
        </ButtonRow>
      )}
      {link === 'withdraw' && state !== 'withdrawn' && state !== 'declined' && (
        <ButtonRow>
          <ConfirmButton
            label={t`申込みを取り消す`}
            title={t`この申込みを取り消しますか`}
            action={doing(() => call(withdrawApplication, { code }), t`申込みを取り消しました。`)}
          >
            <p>{t`席は次の方に回ります。元に戻すには、募集期間のうちに申し込み直してください。`}</p>
          </ConfirmButton>
        </ButtonRow>
      )}
    </>
  );
}
