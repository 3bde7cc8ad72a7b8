import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Purchase, SeatLoan } from '#contracts/procurement';
import { answerSeatLoan, listSeatLoans } from '#operations/procurement';
import { call } from '../api/call.js';
import { listQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { dayLabel } from '../texts/dates.js';
import { seatsLabel } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { Listed } from '../shell/listed.js';
import { OfferForm } from './offer-form.js';
import { ReturnForm } from './return-form.js';
import { buyerName, loanStates, type Say } from './seats.js';

interface Props {
  purchase: Purchase;
  own: string;
  say: Say | null;
}

/** Seats offered to and by others, lent and returned, as both sides see them. */
export function Loans({ purchase, own, say }: Props) {
  const query = useInfiniteQuery(listQuery(listSeatLoans, { purchase: purchase.purchase }));
  return (
    <section className="section" aria-labelledby="loans">
      <h2 id="loans">{t`席の貸し借り`}</h2>
      <Listed
        query={query}
        empty={
          <EmptyState title={t`貸し借りは、まだありません。`}>
            <p>{t`余った席は、同じ共同調達に参加している自治体に貸せます。相手が受けると、席が移ります。`}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <DataTable<SeatLoan>
            labelledBy="loans"
            rows={items}
            keyOf={({ loan }) => loan}
            columns={[
              {
                head: t`相手`,
                cell: ({ lender, borrower }) => {
                  const isLender = lender === own;
                  const other = buyerName(purchase, isLender ? borrower : lender);
                  return isLender ? t`${other}に貸す` : t`${other}から借りる`;
                },
              },
              { head: t`席の数`, cell: ({ seats }) => seatsLabel(seats), numeric: true },
              { head: t`始まる日`, cell: ({ on }) => dayLabel(on) },
              { head: t`返した席`, cell: ({ returned }) => seatsLabel(returned), numeric: true },
              { head: t`状態`, cell: ({ state }) => nameIn(loanStates(), state) },
              {
                head: t`できること`,
                cell: (loan) => say && <Acts purchase={purchase} loan={loan} own={own} say={say} />,
              },
            ]}
          />
        )}
      </Listed>
      {say && purchase.buyers.length > 1 && (
        <details className="more">
          <summary>{t`席を貸すと申し出る`}</summary>
          <OfferForm purchase={purchase} own={own} say={say} />
        </details>
      )}
    </section>
  );
}

function Acts({ purchase, loan: found, own, say }: { purchase: Purchase; loan: SeatLoan; own: string; say: Say }) {
  const { loan, state, borrower, seats, returned } = found;
  const isBorrower = borrower === own;
  const answer = (kind: 'accept' | 'decline', words: string) => async () => {
    await call(answerSeatLoan, { purchase: purchase.purchase, loan, answer: kind });
    await say(words);
  };
  if (state === 'offered')
    return (
      <ButtonRow>
        {isBorrower && (
          <ActionButton kind="main" action={answer('accept', t`席を借りました。`)}>{t`借りる`}</ActionButton>
        )}
        <ActionButton action={answer('decline', isBorrower ? t`申し出を断りました。` : t`申し出を取り下げました。`)}>
          {isBorrower ? t`断る` : t`取り下げる`}
        </ActionButton>
      </ButtonRow>
    );
  if (state !== 'standing' || !isBorrower || returned >= seats) return null;
  return (
    <details className="more">
      <summary>{t`席を返す`}</summary>
      <ReturnForm key={returned} purchase={purchase} loan={found} say={say} />
    </details>
  );
}
