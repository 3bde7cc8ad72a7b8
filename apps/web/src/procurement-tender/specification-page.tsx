import { t } from '@lingui/core/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import type { Purchase } from '#contracts/procurement';
import { getPurchase, getSpecification, listSpecificationComments } from '#operations/procurement';
import { everyItem } from '../api/every-item.js';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { FilterLinks } from '../components/filter-links.js';
import { Notice } from '../components/notice.js';
import { Tag } from '../components/tag.js';
import { leads, purchaseOf, specificationAddress, trailOf } from '../procurement/purchases.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { ClausePart } from './clause-part.js';
import { SpecificationActs } from './specification-acts.js';

/** The specification of a purchase: a version clause by clause, what was said of it, who agreed. */
export function SpecificationPage() {
  const { desk } = useMe();
  const purchase = purchaseOf(useParams());
  const query = useQuery(readQuery(getPurchase, { purchase }));
  const published = useLocation().state === 'published';
  return (
    <Page
      title={t`仕様書`}
      lead={t`買うものを、条項ごとに読んで、意見を書き、合意するページです。`}
      trail={trailOf(purchase, query.data?.title)}
      demo={isDemo(desk?.municipality)}
    >
      {published && <DoneNotice>{t`仕様書を公開しました。`}</DoneNotice>}
      <Answer query={query}>
        {(found) =>
          found.specification === null ? (
            <EmptyState title={t`仕様書は、まだありません。`}>
              <p>{t`代表団体が公開すると、ここで読めます。`}</p>
              {leads(found, desk) && !found.frozen && <NewVersion purchase={found} first />}
            </EmptyState>
          ) : (
            <Versions purchase={found} newest={found.specification.version} />
          )
        }
      </Answer>
    </Page>
  );
}

function NewVersion({ purchase: { purchase }, first = false }: { purchase: Purchase; first?: boolean }) {
  return (
    <ButtonRow>
      <ButtonLink kind={first ? 'main' : 'outline'} to={`${specificationAddress(purchase)}/new`}>
        {first ? t`最初の版を書く` : t`次の版を書く`}
      </ButtonLink>
      <ButtonLink to={`/purchases/shared-specifications?for=${purchase}`}>{t`共有された仕様書から始める`}</ButtonLink>
    </ButtonRow>
  );
}

function Versions({ purchase: found, newest }: { purchase: Purchase; newest: number }) {
  const { desk } = useMe();
  const version = Number(useSearchParams()[0].get('version')) || newest;
  return (
    <>
      {newest > 1 && (
        <FilterLinks
          label={t`どの版か`}
          name="version"
          current={String(version)}
          options={Array.from({ length: newest }, (_, place) => ({
            value: String(place + 1),
            label: t`第${place + 1}版`,
          }))}
        />
      )}
      {version < newest && (
        <Notice title={t`これは前の版です`}>
          <p>{t`意見と合意は、新しい版（第${newest}版）に対してします。`}</p>
        </Notice>
      )}
      <Version key={version} purchase={found} version={version} />
      <Agreements purchase={found} newest={newest} />
      {leads(found, desk) && !found.frozen && <NewVersion purchase={found} />}
    </>
  );
}

function Version({ purchase: found, version }: { purchase: Purchase; version: number }) {
  const { purchase } = found;
  const query = useQuery(readQuery(getSpecification, { purchase, specification: version }));
  const comments = useQuery(
    queryOptions({
      queryKey: [listSpecificationComments.name, { purchase, version }],
      queryFn: () => everyItem(listSpecificationComments, { purchase, specification: version }),
    }),
  );
  return (
    <Answer query={query}>
      {(read) => (
        <>
          <Facts
            facts={[
              [t`版`, t`第${version}版`],
              [t`公開した日`, dayLabel(dayOf(read.publishedAt))],
              [t`ほかの自治体の利用`, read.shared ? <Tag kind="done">{t`共有可`}</Tag> : t`共有していない`],
              ...(read.source ? [[t`もとにした仕様書`, <Source key="source" source={read.source} />] as const] : []),
            ]}
          />
          <SpecificationActs purchase={found} version={version} shared={read.shared} />
          <Answer query={comments}>
            {(said) =>
              read.clauses.map((clause) => (
                <ClausePart
                  key={clause.clause}
                  purchase={found}
                  version={version}
                  clause={clause}
                  comments={said.filter((one) => one.clause === clause.clause)}
                />
              ))
            }
          </Answer>
        </>
      )}
    </Answer>
  );
}

function Source({
  source: { purchase, version, title, leadName },
}: {
  source: { purchase: string; version: number; title: string; leadName: string };
}) {
  return (
    <Link
      to={`/purchases/shared-specifications/${purchase}/${version}`}
    >{t`${leadName}「${title}」の第${version}版`}</Link>
  );
}

/** Who agreed to what; all have to agree to the newest before the freeze. */
function Agreements({ purchase: { buyers }, newest }: { purchase: Purchase; newest: number }) {
  return (
    <section className="section" aria-labelledby="agreements">
      <h2 id="agreements">{t`合意した自治体`}</h2>
      {buyers.length === 0 ? (
        <p>{t`席数を示した自治体は、まだありません。`}</p>
      ) : (
        <DataTable
          labelledBy="agreements"
          rows={buyers}
          keyOf={({ municipality }) => municipality}
          columns={[
            { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
            { head: t`合意`, cell: ({ agreedVersion }) => <Agreed version={agreedVersion} newest={newest} /> },
          ]}
        />
      )}
    </section>
  );
}

function Agreed({ version, newest }: { version: number | null; newest: number }) {
  if (version === newest) return <Tag kind="done">{t`最新の版に合意`}</Tag>;
  return <Tag kind="warning">{version === null ? t`まだ` : t`第${version}版まで`}</Tag>;
}
