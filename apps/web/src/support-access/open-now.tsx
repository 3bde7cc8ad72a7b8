import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { closeSupportAccess, listSupportAccesses } from '#operations/registry';
import { call } from '../api/call.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { momentLabel } from '../texts/dates.js';
import type { SupportAccess } from './support-accesses.js';

interface Props {
  access: SupportAccess;
  ends: boolean;
  onDone: (sentence: string) => void;
}

/** It is open: until when, why, what was read until now, and the way to end it. */
export function OpenNow({ access, ends, onDone }: Props) {
  const client = useQueryClient();
  const { supportAccess, reason, from, until } = access;
  const end = momentLabel(until);
  const close = async () => {
    await call(closeSupportAccess, { supportAccess });
    await client.invalidateQueries({ queryKey: [listSupportAccesses.name] });
    onDone(t`サポート閲覧を終わらせました。`);
  };
  return (
    <section className="section" aria-labelledby="now">
      <h2 id="now">{t`いま開いています`}</h2>
      <Notice kind="warning">
        <p>{t`事務局の人が、${end}まで、この自治体の名簿や受講の記録を見られます。`}</p>
      </Notice>
      <Facts
        facts={[
          [t`理由`, reason],
          [t`開いた日時`, momentLabel(from)],
          [t`閉じる日時`, end],
        ]}
      />
      <ButtonRow>
        {ends && (
          <ConfirmButton kind="main" label={t`いま終わらせる`} title={t`サポート閲覧を終わらせますか`} action={close}>
            <p>{t`事務局の人は、1分以内に見られなくなります。必要になったら、また開けます。`}</p>
          </ConfirmButton>
        )}
        <ButtonLink to={`/audit?subject=${supportAccess}`}>{t`何を見られたかを確かめる`}</ButtonLink>
      </ButtonRow>
    </section>
  );
}
