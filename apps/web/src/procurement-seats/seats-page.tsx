import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Purchase } from '#contracts/procurement';
import { getPurchase } from '#operations/procurement';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { hasReached, ownOf, purchaseOf, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { Additions } from './additions.js';
import { Balances } from './balances.js';
import { Loans } from './loans.js';
import { useDone } from './seats.js';
import { Uses } from './uses.js';

/** What a buyer does with its seats: counts them on any day, hands them out, lends them, buys more. */
export function SeatsPage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const query = useQuery(readQuery(getPurchase, { purchase }));
  return (
    <Page
      title={t`共同調達の席`}
      lead={t`自分の自治体の席を数え、人に渡し、ほかの自治体と貸し借りし、追加します。`}
      trail={trailOf(purchase, query.data?.title)}
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>{(found) => <Seats purchase={found} />}</Answer>
    </Page>
  );
}

function Seats({ purchase }: { purchase: Purchase }) {
  const { desk } = useMe();
  const { done, say } = useDone();
  const own = desk?.municipality;
  if (!own || !purchase.frozen || !ownOf(purchase, desk))
    return (
      <EmptyState title={t`この共同調達に、自分の自治体の席はありません。`}>
        <p>{t`参加を確定した自治体が、ここで席を見られます。`}</p>
      </EmptyState>
    );
  const isAllocated = hasReached(purchase, 'allocated');
  const acts = desk.work === 'office';
  return (
    <>
      {done.number > 0 && <DoneNotice key={done.number}>{done.words}</DoneNotice>}
      <Balances purchase={purchase} own={own} say={acts && isAllocated ? say : null} />
      {acts && <Uses purchase={purchase} say={isAllocated ? say : null} />}
      <Loans purchase={purchase} own={own} say={acts && isAllocated ? say : null} />
      <Additions purchase={purchase} own={own} say={acts ? say : null} />
    </>
  );
}
