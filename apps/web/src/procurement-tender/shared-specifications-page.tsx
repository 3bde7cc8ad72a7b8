import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listSharedSpecifications } from '#operations/procurement';
import { listQuery } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';

/** Specifications that their leads let others reuse. `?for=`: for which purchase one is looked for. */
export function SharedSpecificationsPage() {
  const { desk } = useMe();
  const query = useInfiniteQuery(listQuery(listSharedSpecifications, {}));
  const wanted = useSearchParams()[0].get('for');
  return (
    <Page
      title={t`共有された仕様書`}
      lead={t`ほかの共同調達で使われ、代表団体が共有した仕様書です。読んで、自分の仕様書のもとにできます。`}
      trail={trailOf(wanted ?? undefined)}
      demo={isDemo(desk?.municipality)}
    >
      <section className="section" aria-labelledby="shared">
        <h2 id="shared">{t`新しい順`}</h2>
        <Listed
          query={query}
          empty={
            <EmptyState title={t`共有された仕様書は、まだありません。`}>
              <p>{t`代表団体が仕様書のページで共有すると、ここに並びます。`}</p>
            </EmptyState>
          }
        >
          {(items) => (
            <DataTable
              labelledBy="shared"
              rows={items}
              keyOf={({ purchase }) => purchase}
              columns={[
                {
                  head: t`共同調達`,
                  cell: ({ purchase, version, title }) => (
                    <Link
                      to={`/purchases/shared-specifications/${purchase}/${version}${wanted ? `?for=${wanted}` : ''}`}
                    >
                      {title}
                    </Link>
                  ),
                },
                { head: t`代表団体`, cell: ({ leadName }) => leadName },
                { head: t`版`, cell: ({ version }) => t`第${version}版` },
                { head: t`公開した日`, cell: ({ publishedAt }) => dayLabel(dayOf(publishedAt)) },
              ]}
            />
          )}
        </Listed>
      </section>
    </Page>
  );
}
