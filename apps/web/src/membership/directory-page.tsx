import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { BodyKind, OutputOf, Region } from '#contracts';
import type { Theme } from '#contracts/exchange';
import { listDirectory } from '#operations/registry';
import { listQuery } from '../api/queries.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { FilterLinks } from '../components/filter-links.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { programmes as programmesOf } from '../texts/figures.js';
import { kindName, regionName } from '../texts/public-body.js';
import { themeNames } from './words.js';
import { themes } from '../texts/network.js';

type Listed = OutputOf<typeof listDirectory>['items'][number];

const kinds: readonly BodyKind[] = ['prefecture', 'designated-city', 'special-ward', 'city', 'town-or-village'];
const regions: readonly Region[] = [
  'hokkaido-tohoku',
  'kanto',
  'chubu',
  'kinki',
  'chugoku-shikoku',
  'kyushu-okinawa',
  'fictional',
];

/** The members to each other's officials. The master list knows no population: the kind of body stands for the size. */
export function DirectoryPage() {
  const [search] = useSearchParams();
  const [theme, kind, region] = ['theme', 'kind', 'region'].map((name) => search.get(name) ?? '') as [
    Theme | '',
    BodyKind | '',
    Region | '',
  ];
  const query = useInfiniteQuery(
    listQuery(listDirectory, { ...(theme && { theme }), ...(kind && { kind }), ...(region && { region }) }),
  );
  const all = { value: '', label: t`すべて` };
  const kindOptions = [all, ...kinds.map((value) => ({ value, label: kindName(value) }))];
  const regionOptions = [all, ...regions.map((value) => ({ value, label: regionName(value) }))];
  return (
    <Page
      title={t`参加自治体の名鑑`}
      lead={t`参加自治体の職員どうしが、担当部署、関心のある分科会、求めていることを知るためのものです。`}
      demo={query.data?.pages.some(({ items }) => items.some(({ municipality }) => isDemo(municipality))) ?? false}
    >
      <FilterLinks label={t`分科会`} name="theme" options={[all, ...themes()]} current={theme} />
      <FilterLinks label={t`団体の種類`} name="kind" options={kindOptions} current={kind} />
      <FilterLinks label={t`地域`} name="region" options={regionOptions} current={region} />
      <Listed query={query} empty={<EmptyState title={t`当てはまる参加自治体はありません。`} />}>
        {(items) => items.map((one) => <Member key={one.municipality} member={one} />)}
      </Listed>
    </Page>
  );
}

function Member({ member }: { member: Listed }) {
  const { municipality, name, kind, region, joinedOn, suspended, directory } = member;
  return (
    <section className="section" aria-labelledby={`of-${municipality}`}>
      <h2 id={`of-${municipality}`}>{name}</h2>
      {suspended && (
        <p>
          <Tag>{t`休止`}</Tag>
        </p>
      )}
      <Facts
        facts={[
          [t`団体の種類と地域`, `${kindName(kind)}　${regionName(region)}`],
          [t`参加した日`, dayLabel(joinedOn)],
          [
            t`担当部署`,
            directory === null ? t`まだありません` : [directory.organ, directory.department].filter(Boolean).join('　'),
          ],
          [t`分科会`, themeNames(directory?.themes ?? [])],
          [t`募集中・予定の講座`, <Programmes key="programmes" member={member} />],
        ]}
      />
      {directory?.lookingFor && (
        <>
          <h3>{t`ほかの自治体に求めていること`}</h3>
          <Suspense>
            <MarkdownLater text={directory.lookingFor} under={3} />
          </Suspense>
        </>
      )}
    </section>
  );
}

/** Only what everybody can read: programmes for staff are nobody else's. */
function Programmes({ member: { municipality, programmes } }: { member: Listed }) {
  if (programmes === null) return t`いまは確かめられません`;
  const { company, citizen } = programmes;
  if (company + citizen === 0) return t`ありません`;
  const [forCompanies, forCitizens] = [programmesOf(company), programmesOf(citizen)];
  return <Link to={`/open-programmes/${municipality}`}>{t`企業向け${forCompanies}、市民向け${forCitizens}`}</Link>;
}
