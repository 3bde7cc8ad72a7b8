import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listTransferLists } from '#operations/registry';
import { listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { HandInForm } from './hand-in-form.js';
import { TransferTag, type ListedTransfers } from './transfers.js';

/** Lists of transfers (異動表): handing one in, and what became of those before. */
export function TransfersPage() {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listTransferLists, {}));
  return (
    <Page
      title={t`人事異動`}
      lead={t`異動表を渡すと、だれがどこへ動くかを先に確かめられます。承認するまで、だれも動きません。`}
      trail={[{ to: '/imports', label: t`取り込み` }]}
      demo={isDemo(desk?.municipality)}
    >
      {desk?.work === 'office' && <HandInForm />}
      <section aria-labelledby="lists" className="section">
        <h2 id="lists">{t`これまでの異動表`}</h2>
        <Listed
          query={query}
          empty={
            <EmptyState title={t`異動表は、まだありません。`}>
              <p>{t`人事担当が作った表を、CSVで保存して渡してください。4月1日の前でも渡せます。`}</p>
            </EmptyState>
          }
        >
          {(items) => (
            <DataTable
              labelledBy="lists"
              rows={items}
              keyOf={({ transferList }) => transferList}
              columns={[
                { head: t`発令日`, cell: Day },
                { head: t`状態`, cell: TransferTag },
                { head: t`渡した日時`, cell: ({ proposedAt }) => momentLabel(proposedAt) },
              ]}
            />
          )}
        </Listed>
      </section>
    </Page>
  );
}

const Day = ({ transferList, on, fileName }: ListedTransfers) => (
  <>
    <Link to={`/transfers/${transferList}`}>{dayLabel(on)}</Link>
    <span className="row-note">{fileName}</span>
  </>
);
