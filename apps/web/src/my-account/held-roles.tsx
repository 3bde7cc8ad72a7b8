import { t } from '@lingui/core/macro';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { dayLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import type { MyAccount } from './my-account.js';

/** What I am where, and until when. */
export function HeldRoles({ memberships, lends }: { memberships: MyAccount['memberships']; lends: boolean }) {
  const rows = memberships.flatMap(({ municipality, municipalityName, roles }) =>
    roles.map(({ role, until }) => ({ key: `${municipality}/${role}`, role, place: municipalityName, until })),
  );
  return (
    <section className="section" aria-labelledby="roles">
      <h2 id="roles">{t`あなたの役割`}</h2>
      {rows.length === 0 ? (
        <EmptyState title={t`役割は、まだありません。`}>
          <p>{t`自治体の担当者から案内が届くと、ここに表示します。`}</p>
        </EmptyState>
      ) : (
        <DataTable
          labelledBy="roles"
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { head: t`役割`, cell: ({ role }) => roleName(role) },
            { head: t`自治体`, cell: ({ place }) => place ?? t`ネットワーク全体` },
            { head: t`最後の日`, cell: ({ until }) => (until === null ? t`決まっていません` : dayLabel(until)) },
          ]}
        />
      )}
      {lends && (
        <ButtonRow>
          <ButtonLink to="/account/lend-role">{t`役割を貸す`}</ButtonLink>
        </ButtonRow>
      )}
    </section>
  );
}
