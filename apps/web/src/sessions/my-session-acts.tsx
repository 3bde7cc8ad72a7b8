import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import {
  attendSession,
  getMyLearning,
  listMySessions,
  registerForSession,
  withdrawRegistration,
} from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Notice } from '../components/notice.js';
import { clockTime } from '../texts/dates.js';
import { isOver, isReceptionOpen, type MySession } from './sessions.js';

interface Props {
  session: MySession;
  onDone: (what: string) => void;
}

/** Taking a place, giving it back, coming. */
export function MySessionActs(props: Props) {
  const { attendedAt, registered, placesLeft, from } = props.session;
  const { hash } = useLocation();
  const code = decodeURIComponent(hash.slice(1));
  const now = new Date();
  if (attendedAt !== null)
    return (
      <Notice kind="done" title={t`出席を記録しました`}>
        <p>{t`このレッスンは「終えた」になります。`}</p>
      </Notice>
    );
  if (isOver(props.session, now)) return <p>{t`この回は終わりました。`}</p>;
  const isOpen = isReceptionOpen(props.session, now);
  const coming = isOpen && code !== '';
  const hasBegun = now >= new Date(from);
  return (
    <>
      {coming && <Attend {...props} code={code} />}
      {isOpen && !coming && (
        <Notice title={t`受付中です`}>
          <p>{t`会場の画面のQRコードを、スマートフォンのカメラで読み取ってください。`}</p>
          <p>{t`読み取れないときは、受付で名前を言ってください。`}</p>
        </Notice>
      )}
      {!isOpen && <p>{t`受付は、始まる1時間前からです。会場のQRコードを読み取ると、出席になります。`}</p>}
      {!coming && !hasBegun && registered && <GiveBack {...props} />}
      {!coming && !hasBegun && !registered && placesLeft !== 0 && <TakePlace {...props} />}
      {!coming && !hasBegun && !registered && placesLeft === 0 && (
        <p>{t`満席です。だれかが取りやめると、申し込めるようになります。`}</p>
      )}
    </>
  );
}

/** What changed is asked for again. */
function useAfter() {
  const client = useQueryClient();
  return () => readAgain(client, listMySessions, getMyLearning);
}

function Attend({ session: { session }, onDone, code }: Props & { code: string }) {
  const after = useAfter();
  const attend = async () => {
    const { attendedAt } = await call(attendSession, { session, code });
    await after();
    const time = clockTime(new Date(attendedAt));
    onDone(t`${time}に受け付けました。`);
  };
  return (
    <ButtonRow>
      <ActionButton kind="main" action={attend}>{t`出席する`}</ActionButton>
    </ButtonRow>
  );
}

function TakePlace({ session: { session, enrolment }, onDone }: Props) {
  const after = useAfter();
  const take = async () => {
    await call(registerForSession, { session, enrolment });
    await after();
    onDone(t`席を申し込みました。当日は、この会場へ来てください。`);
  };
  return (
    <ButtonRow>
      <ActionButton kind="main" action={take}>{t`参加を申し込む`}</ActionButton>
    </ButtonRow>
  );
}

function GiveBack({ session: { session, enrolment }, onDone }: Props) {
  const after = useAfter();
  const giveBack = async () => {
    await call(withdrawRegistration, { session, enrolment });
    await after();
    onDone(t`申し込みを取りやめました。`);
  };
  return (
    <ButtonRow>
      <ConfirmButton label={t`申し込みを取りやめる`} title={t`申し込みを取りやめますか`} action={giveBack}>
        <p>{t`席は、ほかの人が使えるようになります。始まるまでは、また申し込めます。`}</p>
      </ConfirmButton>
    </ButtonRow>
  );
}
