import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { momentLabel } from '../texts/dates.js';
import { endOf, isOpen, type SupportAccess } from './support-accesses.js';

/** Every time it was open, with the way to what was read. */
export function History({ accesses }: { accesses: readonly SupportAccess[] }) {
  return (
    <section className="section" aria-labelledby="history">
      <h2 id="history">{t`これまでのサポート閲覧`}</h2>
      {accesses.length === 0 ? (
        <EmptyState title={t`まだ、一度も開いていません。`} />
      ) : (
        <DataTable
          labelledBy="history"
          rows={accesses}
          keyOf={({ supportAccess }) => supportAccess}
          columns={[
            { head: t`理由`, cell: ({ reason }) => reason },
            { head: t`開いた日時`, cell: ({ from }) => momentLabel(from) },
            {
              head: t`閉じた日時`,
              cell: (access) => (isOpen(access) ? t`開いています` : momentLabel(endOf(access))),
            },
            {
              head: t`見られたもの`,
              cell: ({ supportAccess }) => <Link to={`/audit?subject=${supportAccess}`}>{t`監査記録`}</Link>,
            },
          ]}
        />
      )}
    </section>
  );
}
