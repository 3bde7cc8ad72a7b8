import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signOutEverywhere } from '#operations/registry';
import { call } from '../api/call.js';
import { send } from '../api/send.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Tag } from '../components/tag.js';
import { Answer } from '../shell/answer.js';
import { momentLabel } from '../texts/dates.js';
import { deviceName } from './device-name.js';

/** A session of mine, as the gateway lists it. */
interface SignedInDevice {
  readonly session: string;
  readonly agent: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

const devicesKey = ['sessions'];
const askDevices = async () => ((await (await send('GET', '/sessions')).json()) as { items: SignedInDevice[] }).items;

/** Where I am signed in; each other device, or all of them, can be signed out from here. */
export function Devices() {
  const query = useQuery({ queryKey: devicesKey, queryFn: askDevices });
  const [ended, setEnded] = useState<string | null>(null);
  return (
    <section className="section" aria-labelledby="devices">
      <h2 id="devices">{t`サインインしている端末`}</h2>
      <p>{t`知らない端末があるときは、その端末をサインアウトさせて、パスワードを変えてください。`}</p>
      {ended !== null && <DoneNotice key={ended}>{t`端末をサインアウトさせました。`}</DoneNotice>}
      <Answer query={query}>
        {(devices) => (
          <ul className="rows">
            {devices.map((device) => (
              <Device key={device.session} device={device} onEnded={setEnded} />
            ))}
          </ul>
        )}
      </Answer>
      <ButtonRow>
        <ConfirmButton
          label={t`すべての端末からサインアウトする`}
          title={t`すべての端末からサインアウトしますか`}
          action={signOutOfAll}
        >
          <p>{t`この端末も、サインアウトします。続けるには、もう一度サインインしてください。`}</p>
        </ConfirmButton>
      </ButtonRow>
    </section>
  );
}

async function signOutOfAll(): Promise<void> {
  await call(signOutEverywhere, {});
  window.location.assign('/sign-in?signed-out');
}

function Device({ device, onEnded }: { device: SignedInDevice; onEnded: (session: string) => void }) {
  const client = useQueryClient();
  const { session, agent, startedAt, lastSeenAt, current } = device;
  const [started, seen] = [momentLabel(startedAt), momentLabel(lastSeenAt)];
  const end = async () => {
    await send('DELETE', `/sessions/${encodeURIComponent(session)}`);
    await client.invalidateQueries({ queryKey: devicesKey });
    onEnded(session);
  };
  return (
    <li>
      <div>
        <p className="rows-name">
          {deviceName(agent)}
          {current && <Tag kind="info">{t`この端末`}</Tag>}
        </p>
        <p className="row-note">{t`サインイン：${started}`}</p>
        {!current && <p className="row-note">{t`最後の操作：${seen}`}</p>}
      </div>
      {!current && <ActionButton action={end}>{t`サインアウトさせる`}</ActionButton>}
    </li>
  );
}
