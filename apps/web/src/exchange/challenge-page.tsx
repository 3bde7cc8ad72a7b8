import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useLocation, useParams } from 'react-router';
import type { Challenge } from '#contracts/exchange';
import { getChallenge } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { municipalities } from '../texts/figures.js';
import { ChallengeActs } from './challenge-acts.js';
import { ChallengeAnswers } from './challenge-answers.js';
import { ChallengeTags } from './challenge-tags.js';
import { HiddenNotice } from './hidden-notice.js';
import { ReportMisuse } from './report-misuse.js';
import { challengeOf, kindName, urgencies, writes } from './challenges.js';
import { nameIn, stages, themes } from '../texts/network.js';

/** One challenge: what it is, who else has it, what others know. */
export function ChallengePage() {
  const { desk } = useMe();
  const challenge = challengeOf(useParams());
  const query = useQuery(readQuery(getChallenge, { challenge }));
  const written = useLocation().state === 'written';
  return (
    <Page
      title={query.data?.title ?? t`課題`}
      trail={[{ to: '/exchange/challenges', label: t`取り組んでいる課題` }]}
      demo={isDemo(desk?.municipality)}
    >
      {written && <DoneNotice>{t`課題を残しました。`}</DoneNotice>}
      <Answer query={query}>
        {(found) => (
          <>
            <HiddenNotice kind="challenge" thing={found} />
            <About challenge={found} />
            {writes(desk) && <ChallengeActs challenge={found} />}
            <ReportMisuse kind="challenge" thing={challenge} municipality={found.municipality} />
            <ChallengeAnswers challenge={found} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function About({ challenge: found }: { challenge: Challenge }) {
  return (
    <section className="section" aria-labelledby="about">
      <h2 id="about">{t`課題の内容`}</h2>
      <p>
        <ChallengeTags challenge={found} />
      </p>
      <Facts
        facts={[
          [t`自治体`, found.municipalityName],
          [t`テーマ`, nameIn(themes(), found.theme)],
          [t`種類`, kindName(found)],
          [t`段階`, nameIn(stages(), found.stage)],
          [t`いつまでに解決したいか`, nameIn(urgencies(), found.urgency)],
          [t`同じ悩みの自治体`, municipalities(found.same)],
          [t`書いた日`, dayLabel(dayOf(found.raisedAt))],
        ]}
      />
      <h3>{t`これまでに試したことと、その結果`}</h3>
      {found.tried === '' ? (
        <p>{t`まだ書かれていません。`}</p>
      ) : (
        <Suspense>
          <MarkdownLater text={found.tried} under={3} />
        </Suspense>
      )}
    </section>
  );
}
