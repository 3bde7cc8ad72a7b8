import { t } from '@lingui/core/macro';
import { DataTable } from '../components/data-table.js';
import type { Programme } from '../programmes/programmes.js';
import { momentLabel } from '../texts/dates.js';

/** When it was closed and opened again; nothing while it never was. */
export function Closings({ programme: { closings = [] } }: { programme: Programme }) {
  if (closings.length === 0) return null;
  return (
    <section className="section" aria-labelledby="closings">
      <h2 id="closings">{t`締めの記録`}</h2>
      <p>{t`だれが締めたか、なぜ再開したかは、監査記録に残っています。`}</p>
      <DataTable
        labelledBy="closings"
        rows={closings}
        keyOf={({ number }) => String(number)}
        columns={[
          { head: t`回`, cell: ({ number }) => t`${number}回目` },
          { head: t`締めた日時`, cell: ({ at }) => momentLabel(at) },
          {
            head: t`再開した日時`,
            cell: ({ reopenedAt }) => (reopenedAt === null ? t`再開していません` : momentLabel(reopenedAt)),
          },
        ]}
      />
    </section>
  );
}
