import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ListedPurchase } from '#contracts/procurement';
import { listPurchases } from '#operations/procurement';
import { listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { period } from '../texts/dates.js';
import { nameIn } from '../texts/network.js';
import { actsForBuyer, awaitedName, purchaseAddress, roleName, states } from './purchases.js';

/** Purchases that the municipality leads, takes part in or is invited to; all of them for the secretariat. */
export function PurchasesPage() {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listPurchases, {}));
  return (
    <Page
      title={t`共同調達`}
      lead={t`参加自治体が席（ライセンス）をまとめて買います。席が増えるほど、全員の単価が下がります。`}
      demo={query.data?.pages.some(({ items }) => items.some(({ lead }) => isDemo(lead))) ?? false}
    >
      {actsForBuyer(desk) && desk?.member && (
        <ButtonRow>
          <ButtonLink kind="main" to="/purchases/new">{t`共同調達を企画する`}</ButtonLink>
        </ButtonRow>
      )}
      <section className="section" aria-labelledby="purchases">
        <h2 id="purchases">{t`新しい順`}</h2>
        <Listed query={query} empty={<Nothing />}>
          {(items) => (
            <DataTable
              labelledBy="purchases"
              rows={items}
              keyOf={({ purchase }) => purchase}
              columns={[
                { head: t`共同調達`, cell: Title },
                { head: t`段階`, cell: State },
                { head: t`立場`, cell: (one) => roleName(one, desk) },
                { head: t`代表団体`, cell: ({ leadName }) => leadName },
                { head: t`席を使える期間`, cell: ({ startsOn, endsOn }) => period(startsOn, endsOn) },
              ]}
            />
          )}
        </Listed>
      </section>
      <Others />
    </Page>
  );
}

/** What helps with the next one. */
function Others() {
  const { desk } = useMe();
  const isOfMember = desk?.work === 'network' || desk?.member;
  return (
    <ul className="link-list" aria-label={t`共同調達のほかのページ`}>
      {isOfMember && (
        <>
          <li>
            <Link to="/purchases/cases">{t`共同調達の事例と価格`}</Link>
          </li>
          <li>
            <Link to="/purchases/shared-specifications">{t`共有された仕様書`}</Link>
          </li>
        </>
      )}
      {desk?.municipality && (
        <li>
          <Link to="/purchases/contract-limit">{t`随意契約の限度額`}</Link>
        </li>
      )}
    </ul>
  );
}

function Nothing() {
  return (
    <EmptyState title={t`共同調達は、まだありません。`}>
      <p>
        {t`代表団体になる自治体が価格帯を決めて企画し、ほかの自治体がほしい席数を示します。席数の合計で、全員の単価が決まります。`}
      </p>
      <p>{t`招かれた共同調達も、ここに並びます。`}</p>
    </EmptyState>
  );
}

function Title(one: ListedPurchase) {
  const awaited = awaitedName(one);
  return (
    <>
      <Link to={purchaseAddress(one.purchase)}>{one.title}</Link>
      {awaited !== null && (
        <span className="row-note">
          <Tag kind="warning">{awaited}</Tag>
        </span>
      )}
    </>
  );
}

function State({ state }: ListedPurchase) {
  const [name, place] = [nameIn(states(), state), states().findIndex(({ value }) => value === state) + 1];
  return t`${name}（11段階の${place}）`;
}
