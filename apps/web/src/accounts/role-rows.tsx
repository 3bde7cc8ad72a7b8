import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { revokeRole } from '#operations/registry';
import { readAgain } from '../api/queries.js';
import { call } from '../api/call.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Tag } from '../components/tag.js';
import type { Desk } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { dayLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import { accountLists, type Account } from './accounts.js';

type Held = Account['roles'][number];

interface Props {
  desk: Desk;
  account: Account;
  changes: boolean;
  onDone: (sentence: string) => void;
}

/** The roles there are and those that wait for a yes, each with the way to take it back. */
export function RoleRows({ desk, account, changes, onDone }: Props) {
  const { roles, offers } = account;
  const row = (held: Held, offered: boolean) => (
    <li key={`${held.role}-${offered}`}>
      <div>
        <p className="rows-name">
          {roleName(held.role)}
          {offered && <Tag kind="info">{t`返事待ち`}</Tag>}
        </p>
        <p className="row-note">{endOf(held)}</p>
      </div>
      {changes && <Revocation desk={desk} account={account} held={held} offered={offered} onDone={onDone} />}
    </li>
  );
  return (
    <section className="section" aria-labelledby="roles">
      <h2 id="roles">{t`役割`}</h2>
      {roles.length + offers.length === 0 && <p>{t`いまは、役割がありません。`}</p>}
      <ul className="rows">
        {roles.map((held) => row(held, false))}
        {offers.map((held) => row(held, true))}
      </ul>
    </section>
  );
}

function endOf({ until }: Held): string {
  if (until === null) return t`最後の日は決まっていません`;
  const end = dayLabel(until);
  return t`${end}まで`;
}

type Revoked = Omit<Props, 'changes'> & { held: Held; offered: boolean };

function Revocation({ desk, account, held, offered, onDone }: Revoked) {
  const client = useQueryClient();
  const me = useMe();
  const name = roleName(held.role);
  const revoke = async () => {
    const { municipality } = desk;
    await call(revokeRole, {
      account: account.account,
      role: held.role,
      ...(municipality !== null && { municipality }),
    });
    await readAgain(client, ...accountLists);
    onDone(t`取り消しました：${name}`);
  };
  return (
    <ConfirmButton label={t`取り消す`} title={t`「${name}」を取り消しますか`} action={revoke}>
      <p>{offered ? t`案内が無効になります。` : t`1分以内に、この役割のページを使えなくなります。記録は残ります。`}</p>
      {me.account === account.account && <p>{t`あなた自身の役割です。自分では元に戻せません。`}</p>}
    </ConfirmButton>
  );
}
