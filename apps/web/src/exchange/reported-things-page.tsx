import { t } from '@lingui/core/macro';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  getChallenge,
  getPractice,
  listChallengeAnswers,
  listPracticeNotes,
  listPractices,
  listRaisedChallenges,
  listReportedThings,
} from '#operations/exchange';
import { listQuery, readAgain } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { ExchangeSections } from '../shell/exchange-sections.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { chosenIn, nameIn } from '../texts/network.js';
import { reportStates } from './misuse.js';
import { ReportedThingCard } from './reported-thing-card.js';

/** What municipalities have reported, for the secretariat to decide. */
export function ReportedThingsPage() {
  const client = useQueryClient();
  const [search] = useSearchParams();
  const state = chosenIn(reportStates(), search.get('state'))?.value ?? 'open';
  const query = useInfiniteQuery(listQuery(listReportedThings, { state }));
  const [done, setDone] = useState({ times: 0, said: '' });
  const onDone = async (said: string) => {
    await readAgain(client, listReportedThings, getPractice, listPractices, listPracticeNotes);
    await readAgain(client, getChallenge, listRaisedChallenges, listChallengeAnswers);
    setDone(({ times }) => ({ times: times + 1, said }));
  };
  return (
    <Page
      title={t`通報された内容`}
      lead={t`自治体が問題があると知らせた内容です。確かめて、隠すか、通報を退けます。どちらも、あとで元に戻せます。`}
    >
      <ExchangeSections />
      <FilterLinks label={t`どこまで決めたか`} name="state" current={state} options={reportStates()} />
      {done.times > 0 && <DoneNotice key={done.times}>{done.said}</DoneNotice>}
      <section className="section" aria-labelledby="reported">
        <h2 id="reported">{nameIn(reportStates(), state)}</h2>
        <Listed
          query={query}
          empty={
            <EmptyState title={t`ありません。`}>
              <p>{t`自治体が事例や課題のページで通報すると、ここに並びます。`}</p>
            </EmptyState>
          }
        >
          {(items) => items.map((one) => <ReportedThingCard key={one.thing} reported={one} onDone={onDone} />)}
        </Listed>
      </section>
    </Page>
  );
}
