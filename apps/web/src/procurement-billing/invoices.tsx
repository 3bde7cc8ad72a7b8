import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Invoice, Purchase } from '#contracts/procurement';
import { listInvoices, withdrawPayment } from '#operations/procurement';
import { call } from '../api/call.js';
import { itemsOf, listQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { Button, ButtonRow } from '../components/button.js';
import { DataTable, type Column } from '../components/data-table.js';
import { DownloadButton } from '../components/download-button.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import { leads } from '../procurement/purchases.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, fiscalYearLabel } from '../texts/dates.js';
import { seatsLabel, yen } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { invoiceStates, pays, type Act } from './billing.js';

interface Props {
  purchase: Purchase;
  onAct: (act: Act) => void;
  onDone: (what: string) => Promise<void>;
}

/** The invoices that the desk may see, with what can be done: issuing all, taking one back, saying that one's own arrived and was paid. */
export function Invoices({ purchase: found, onAct, onDone }: Props) {
  const { desk } = useMe();
  const { purchase } = found;
  const query = useInfiniteQuery(listQuery(listInvoices, { purchase }));
  const payer: Column<Invoice> = { head: t`支払う自治体`, cell: ({ municipalityName }) => municipalityName };
  const acts: Column<Invoice> = {
    head: t`できること`,
    cell: (invoice) => <Acts invoice={invoice} purchase={found} onAct={onAct} onDone={onDone} />,
  };
  return (
    <section className="section" aria-labelledby="invoices">
      <h2 id="invoices">{t`請求書`}</h2>
      {leads(found, desk) && (
        <ButtonRow>
          <Button kind="main" onClick={() => onAct({ what: 'issue' })}>{t`請求書を発行する`}</Button>
        </ButtonRow>
      )}
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0)
            return (
              <EmptyState title={t`この自治体への請求は、ありません。`}>
                <p>{t`席を買った自治体への請求が、ここに並びます。`}</p>
              </EmptyState>
            );
          return (
            <>
              <DataTable
                labelledBy="invoices"
                rows={items}
                keyOf={({ invoice }) => invoice}
                columns={[
                  { head: t`番号`, cell: Number },
                  payer,
                  { head: t`税込金額`, cell: ({ total }) => yen(total), numeric: true },
                  { head: t`発行日`, cell: ({ issuedOn }) => (issuedOn === null ? '—' : dayLabel(issuedOn)) },
                  { head: t`支払期限`, cell: Due },
                  { head: t`状態`, cell: State },
                  acts,
                ]}
              />
              <LoadMore query={query} shown={items.length} />
              <ButtonRow>
                <DownloadButton
                  path={`/purchases/${purchase}/invoices.csv`}
                >{t`会計システム用の一覧（CSV）`}</DownloadButton>
              </ButtonRow>
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Number({ number, addition, fiscalYear, seats: count, replaces }: Invoice) {
  const [some, year] = [seatsLabel(count), fiscalYearLabel(fiscalYear)];
  return (
    <>
      {number}
      <span className="row-note">{t`${year}分`}</span>
      <span className="row-note">{addition === null ? some : t`追加した${some}`}</span>
      {replaces !== null && <span className="row-note">{t`${replaces}の代わり`}</span>}
    </>
  );
}

function Due({ dueOn, payBy }: Invoice) {
  if (dueOn === null || payBy === null) return '—';
  const day = dayLabel(payBy);
  return (
    <div>
      {dayLabel(dueOn)}
      {payBy !== dueOn && <span className="row-note">{t`休みの日なので、${day}までに支払います`}</span>}
    </div>
  );
}

function State({ state, overdue, arrivedOn, paidOn, withdrawn }: Invoice) {
  const on = withdrawn?.on ?? paidOn ?? arrivedOn;
  const reason = withdrawn?.reason;
  return (
    <div>
      {overdue ? (
        <Tag kind="warning">{t`支払期限が過ぎています`}</Tag>
      ) : (
        <Tag kind={state === 'paid' ? 'done' : state === 'issued' || state === 'arrived' ? 'info' : 'plain'}>
          {nameIn(invoiceStates(), state)}
        </Tag>
      )}
      {on !== null && <span className="row-note">{dayLabel(on)}</span>}
      {reason !== undefined && <span className="row-note">{t`理由：${reason}`}</span>}
    </div>
  );
}

function Acts({ invoice: one, purchase: found, onAct, onDone }: Props & { invoice: Invoice }) {
  const { desk } = useMe();
  const { purchase } = found;
  const { invoice, number, state } = one;
  const isOpen = state === 'issued' || state === 'arrived';
  if (state === 'not-issued') return null;
  const takeBack = async () => {
    await call(withdrawPayment, { purchase, invoice });
    await onDone(t`請求書${number}の支払いを取り消しました。`);
  };
  return (
    <ButtonRow>
      <DownloadButton path={`/purchases/${purchase}/invoices/${invoice}.pdf`}>{t`PDF`}</DownloadButton>
      {pays(one, desk) && isOpen && (
        <Button
          kind="text"
          aria-label={t`請求書${number}が届いた日を残す`}
          onClick={() => onAct({ what: 'arrival', invoice: one })}
        >
          {t`届いた日を残す`}
        </Button>
      )}
      {pays(one, desk) && state === 'arrived' && (
        <Button
          kind="text"
          aria-label={t`請求書${number}を支払った日を残す`}
          onClick={() => onAct({ what: 'payment', invoice: one })}
        >
          {t`支払った日を残す`}
        </Button>
      )}
      {leads(found, desk) && isOpen && (
        <Button
          kind="text"
          aria-label={t`請求書${number}を取り消す`}
          onClick={() => onAct({ what: 'withdrawal', invoice: one })}
        >
          {t`請求書を取り消す`}
        </Button>
      )}
      {pays(one, desk) && state === 'paid' && (
        <ActionButton kind="text" action={takeBack}>
          {t`支払いを取り消す`}
        </ActionButton>
      )}
    </ButtonRow>
  );
}
