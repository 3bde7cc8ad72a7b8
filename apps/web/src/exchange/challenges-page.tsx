import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { RequestOf } from '#contracts';
import type { ListedChallenge, listRaisedChallenges as Listing } from '#contracts/exchange';
import { listRaisedChallenges } from '#operations/exchange';
import { listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { challengeAddress } from './challenge-address.js';
import { kindName, writes } from './challenges.js';
import { ExchangeSections } from '../shell/exchange-sections.js';
import { ChallengeTags } from './challenge-tags.js';
import { challengeKinds, chosenIn, nameIn, stages, themes } from '../texts/network.js';

/** Challenges of the own municipality and of others, the newest first. */
export function ChallengesPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const theme = chosenIn(themes(), search.get('theme'));
  const kind = chosenIn(challengeKinds(), search.get('kind'));
  const stage = chosenIn(stages(), search.get('stage'));
  const state = chosenIn(states(), search.get('state'));
  const of = search.get('of') === 'own' ? ('own' as const) : undefined;
  const all = t`すべて`;
  const more = [theme, kind, stage].flatMap((one) => (one ? [one.label] : [])).join(t`、`) || all;
  return (
    <Page
      title={t`取り組んでいる課題`}
      lead={t`ほかの自治体が取り組んでいる課題を読み、同じ悩みを伝え、知っていることを答えられます。`}
      demo={isDemo(desk?.municipality)}
    >
      <ExchangeSections />
      {writes(desk) && (
        <ButtonRow>
          <ButtonLink kind="main" to="/exchange/challenges/new">{t`課題を書く`}</ButtonLink>
        </ButtonRow>
      )}
      {desk?.municipality && (
        <FilterLinks
          label={t`だれの課題か`}
          name="of"
          current={of ?? ''}
          options={[
            { value: '', label: t`見られる課題すべて` },
            { value: 'own', label: t`自分の自治体の課題` },
          ]}
        />
      )}
      <FilterLinks
        label={t`解決したか`}
        name="state"
        current={state?.value ?? ''}
        options={[{ value: '', label: all }, ...states()]}
      />
      <details className="more" open={more !== all}>
        <summary>{t`しぼり込み：${more}`}</summary>
        <FilterLinks
          label={t`テーマ`}
          name="theme"
          current={theme?.value ?? ''}
          options={[{ value: '', label: t`すべてのテーマ` }, ...themes()]}
        />
        <FilterLinks
          label={t`課題の種類`}
          name="kind"
          current={kind?.value ?? ''}
          options={[{ value: '', label: t`すべての種類` }, ...challengeKinds()]}
        />
        <FilterLinks
          label={t`取り組みの段階`}
          name="stage"
          current={stage?.value ?? ''}
          options={[{ value: '', label: t`すべての段階` }, ...stages()]}
        />
      </details>
      <Challenges
        wanted={{
          ...(of && { of }),
          ...(theme && { theme: theme.value }),
          ...(kind && { kind: kind.value }),
          ...(stage && { stage: stage.value }),
          ...(state && { state: state.value }),
        }}
      />
    </Page>
  );
}

const states = () =>
  [
    { value: 'open', label: t`取り組み中` },
    { value: 'solved', label: t`解決した` },
  ] as const;

function Challenges({ wanted }: { wanted: RequestOf<typeof Listing> }) {
  const query = useInfiniteQuery(listQuery(listRaisedChallenges, wanted));
  return (
    <section className="section" aria-labelledby="challenges">
      <h2 id="challenges">{t`新しい順`}</h2>
      <Listed
        query={query}
        empty={
          <EmptyState title={t`あてはまる課題は、まだありません。`}>
            <p>{t`自治体が課題を書いて「参加自治体に見せる」を選ぶと、ここに並びます。`}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <DataTable
            labelledBy="challenges"
            rows={items}
            keyOf={({ challenge }) => challenge}
            columns={[
              { head: t`課題`, cell: Title },
              { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
              { head: t`テーマ`, cell: ({ theme }) => nameIn(themes(), theme) },
              { head: t`種類`, cell: (one) => kindName(one) },
              { head: t`段階`, cell: ({ stage }) => nameIn(stages(), stage) },
              { head: t`同じ悩みの自治体`, cell: ({ same }) => same, numeric: true },
              { head: t`書いた日`, cell: ({ raisedAt }) => dayLabel(dayOf(raisedAt)) },
            ]}
          />
        )}
      </Listed>
    </section>
  );
}

function Title(one: ListedChallenge) {
  return (
    <>
      <Link to={challengeAddress(one.challenge)}>{one.title}</Link>
      <span className="row-note">
        <ChallengeTags challenge={one} />
      </span>
    </>
  );
}
