import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { PastPrice } from '#contracts/procurement';
import { listPriceHistory } from '#operations/procurement';
import { listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Value } from '../components/value.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { masked, municipalities, percent, seatsLabel, yen } from '../texts/figures.js';
import { Listed } from '../shell/listed.js';
import { purchaseAddress } from './purchases.js';
import { UnitPrice } from './unit-price.js';

/** What purchases came to before: for whoever thinks about the next one. */
export function PriceHistory() {
  const query = useInfiniteQuery(listQuery(listPriceHistory, {}));
  return (
    <section className="section" aria-labelledby="prices">
      <h2 id="prices">{t`これまでの価格`}</h2>
      <Listed
        query={query}
        empty={
          <EmptyState title={t`参加が確定した共同調達は、まだありません。`}>
            <p>{t`自分の自治体が見られる共同調達の席数と単価が、確定したあとにここに並びます。`}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <DataTable
            labelledBy="prices"
            rows={items}
            keyOf={({ purchase }) => purchase}
            columns={[
              { head: t`共同調達`, cell: Title },
              { head: t`年度`, cell: ({ fiscalYear }) => fiscalYearLabel(fiscalYear) },
              { head: t`参加自治体`, cell: ({ buyers }) => municipalities(buyers), numeric: true },
              {
                head: t`全体の席`,
                cell: ({ outcome }) => <Value text={outcome ? seatsLabel(outcome.seats) : masked} />,
                numeric: true,
              },
              { head: t`届いた価格帯`, cell: Tier, numeric: true },
              { head: t`1席の価格（税抜）`, cell: (one) => <UnitPrice {...one} />, numeric: true },
              { head: t`固定費（税抜）`, cell: ({ fixedFee }) => yen(fixedFee), numeric: true },
              {
                head: t`削減率`,
                cell: ({ outcome }) => <Value text={outcome ? percent(outcome.savingRate) : masked} />,
                numeric: true,
              },
            ]}
          />
        )}
      </Listed>
    </section>
  );
}

const Title = ({ purchase, title }: PastPrice) => <Link to={`${purchaseAddress(purchase)}/use`}>{title}</Link>;

function Tier({ outcome }: PastPrice) {
  if (!outcome) return <Value text={masked} />;
  const from = seatsLabel(outcome.tierFrom);
  return t`${from}から`;
}
