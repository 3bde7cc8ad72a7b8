import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { getBilling, getPurchase, getSettlement, listInvoices, listPurchases } from '#operations/procurement';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';
import { DownloadButton } from '../components/download-button.js';
import { EmptyState } from '../components/empty-state.js';
import { Loading } from '../components/loading.js';
import { purchaseOf, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { BillingTerms } from './billing-terms.js';
import type { Act } from './billing.js';
import { Invoices } from './invoices.js';
import { Settlement } from './settlement.js';

const ActForm = lazy(async () => ({ default: (await import('./act-form.js')).ActForm }));

/** What a purchase costs: who bills, the invoices and where they stand, the settlement. */
export function InvoicesPage() {
  const { desk } = useMe();
  const client = useQueryClient();
  const purchase = purchaseOf(useParams());
  const query = useQuery(readQuery(getPurchase, { purchase }));
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const after = async (what: string) => {
    await readAgain(client, getPurchase, listPurchases, getBilling, listInvoices, getSettlement);
    setAct(null);
    setDone(what);
  };
  return (
    <Page
      title={t`請求と精算`}
      lead={t`請求書を受け取り、届いた日と支払った日を残します。年度の終わりに精算します。`}
      trail={trailOf(purchase, query.data?.title)}
      demo={isDemo(query.data?.lead ?? desk?.municipality)}
    >
      {done && <DoneNotice key={done}>{done}</DoneNotice>}
      <Answer query={query}>
        {(found) => (
          <>
            {found.specification && (
              <ButtonRow>
                <DownloadButton path={`/purchases/${purchase}/specifications/${found.specification.version}.pdf`}>
                  {t`仕様書（PDF）`}
                </DownloadButton>
              </ButtonRow>
            )}
            <BillingTerms purchase={found} onAct={setAct} />
            {found.frozen ? (
              <>
                <Invoices purchase={found} onAct={setAct} onDone={after} />
                <Settlement purchase={found} onAct={setAct} />
              </>
            ) : (
              <EmptyState title={t`請求書は、まだありません。`}>
                <p>{t`参加と席数が確定すると、請求する金額がここに並びます。`}</p>
              </EmptyState>
            )}
            <Dialog title={titleOf(act)} open={act !== null} onClose={() => setAct(null)}>
              <Suspense fallback={<Loading />}>
                {act && <ActForm act={act} purchase={purchase} onDone={after} />}
              </Suspense>
            </Dialog>
          </>
        )}
      </Answer>
    </Page>
  );
}

function titleOf(act: Act | null): string {
  switch (act?.what) {
    case 'terms':
      return t`請求の条件を決める`;
    case 'issue':
      return t`請求書を発行する`;
    case 'arrival':
      return t`届いた日を残す`;
    case 'payment':
      return t`支払った日を残す`;
    case 'withdrawal':
      return t`請求書を取り消す`;
    case 'settle':
      return t`精算する`;
    case undefined:
      return '';
  }
}
