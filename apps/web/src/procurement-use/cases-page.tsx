import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListedPurchaseCase } from '#contracts/procurement';
import { listPurchaseCases } from '#operations/procurement';
import { itemsOf, listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import { Value } from '../components/value.js';
import { PriceHistory } from '../procurement/price-history.js';
import { trailOf } from '../procurement/purchases.js';
import { UnitPrice } from '../procurement/unit-price.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { fiscalYearLabel } from '../texts/dates.js';
import { masked, municipalities, percent } from '../texts/figures.js';
import { nameIn } from '../texts/network.js';
import { caseAddress, casesTitle, caseStates, seats } from './words.js';

/** What others learned when they bought together, and what it cost. */
export function CasesPage() {
  const { desk } = useMe();
  return (
    <Page
      title={casesTitle()}
      lead={t`ほかの自治体がいっしょに買ったときの費用と経緯を読み、次の共同調達に生かせます。`}
      trail={trailOf()}
      demo={isDemo(desk?.municipality)}
    >
      <Cases />
      <PriceHistory />
    </Page>
  );
}

function Cases() {
  const query = useInfiniteQuery(listQuery(listPurchaseCases, {}));
  return (
    <section className="section" aria-labelledby="cases">
      <h2 id="cases">{t`共同調達の事例`}</h2>
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0)
            return (
              <EmptyState title={t`共同調達の事例は、まだありません。`}>
                <p>{t`席が配られた共同調達を、代表団体が事例にして公開すると、ここに並びます。`}</p>
              </EmptyState>
            );
          return (
            <>
              <DataTable
                labelledBy="cases"
                rows={items}
                keyOf={({ purchase }) => purchase}
                columns={[
                  { head: t`共同調達`, cell: Title },
                  { head: t`代表団体`, cell: ({ leadName }) => leadName },
                  { head: t`年度`, cell: ({ fiscalYear }) => fiscalYearLabel(fiscalYear) },
                  { head: t`参加自治体`, cell: ({ members }) => municipalities(members), numeric: true },
                  { head: t`全体の席`, cell: (one) => <Value text={seats(one.seats)} />, numeric: true },
                  { head: t`1席の価格（税抜）`, cell: (one) => <UnitPrice {...one} />, numeric: true },
                  {
                    head: t`削減率`,
                    cell: ({ savingRate }) => <Value text={savingRate === null ? masked : percent(savingRate)} />,
                    numeric: true,
                  },
                ]}
              />
              <LoadMore query={query} shown={items.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function Title({ purchase, title, state, givesSpecification }: ListedPurchaseCase) {
  return (
    <>
      <Link to={caseAddress(purchase)}>{title}</Link>
      <span className="row-note">
        {state !== 'shown' && <Tag>{nameIn(caseStates(), state)}</Tag>}
        {givesSpecification && <Tag>{t`仕様書を提供できる`}</Tag>}
      </span>
    </>
  );
}
