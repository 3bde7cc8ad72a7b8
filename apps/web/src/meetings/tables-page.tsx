import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { MeetingId } from '#contracts';
import type { TablePlan } from '#contracts/exchange';
import { composeTables, getMeeting, getTablePlan, reseatAttendees } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { people } from '../texts/figures.js';
import { isOfDemo, meetingAddress, meetingOf, trailOf } from './meetings.js';
import { Method } from './method.js';
import { PlanSummary } from './plan-summary.js';
import { SeatedTables } from './seated-tables.js';

/** Composing takes some seconds where many are seated. */
const PATIENCE_MS = 15_000;
const rounds = [1, 2, 3, 4, 5];

/** The composer: a round's tables as columns, why each sits there, changes by hand, and seating anew on the day. */
export function TablesPage() {
  const meeting = meetingOf(useParams());
  const [search] = useSearchParams();
  const round = rounds.find((one) => String(one) === search.get('round')) ?? 1;
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const plan = useQuery(readQuery(getTablePlan, { meeting, round }));
  return (
    <Page
      title={t`テーマ別テーブル`}
      lead={t`事前アンケートから席を組みます。なぜその席か、何が決まりを破るかを見ながら、手で変えられます。`}
      trail={trailOf(found.data)}
      demo={isOfDemo(plan.data)}
    >
      <FilterLinks
        label={t`何回目の席か`}
        name="round"
        current={String(round)}
        options={rounds.map((one) => ({ value: String(one), label: t`第${one}回` }))}
      />
      <section className="section" aria-labelledby="plan">
        <h2 id="plan">{t`第${round}回の席`}</h2>
        <Answer
          query={plan}
          instead={{
            'plan-not-found': (
              <EmptyState title={t`この回の席は、まだ組んでいません。`}>
                <Compose meeting={meeting} round={round} onDone={() => {}} />
              </EmptyState>
            ),
          }}
        >
          {(data) => <Plan key={`${meeting}${round}`} plan={data} />}
        </Answer>
      </section>
      <Method />
    </Page>
  );
}

function Compose(props: { meeting: MeetingId; round: number; onDone: (plan: TablePlan) => void }) {
  const client = useQueryClient();
  const { meeting, round } = props;
  const compose = async () => {
    const composed = await call(composeTables, { meeting, round }, { patienceMs: PATIENCE_MS });
    await readAgain(client, getTablePlan);
    props.onDone(composed);
  };
  return (
    <ButtonRow>
      <ActionButton kind="main" underWay={t`組んでいます…`} action={compose}>{t`テーブルを組む`}</ActionButton>
    </ButtonRow>
  );
}

function Plan({ plan }: { plan: TablePlan }) {
  const client = useQueryClient();
  const [done, setDone] = useState<string | null>(null);
  const { meeting, round } = plan;
  const anew = async (op: typeof composeTables | typeof reseatAttendees, say: (made: TablePlan) => string) => {
    const made = await call(op, { meeting, round }, { patienceMs: PATIENCE_MS });
    await readAgain(client, getTablePlan);
    setDone(say(made));
  };
  const reseated = ({ moved }: TablePlan) => {
    const count = people(moved.length);
    return moved.length === 0
      ? t`席を直しました。ほかの人は、だれも動きません。`
      : t`席を直しました。動いたのは${count}です。`;
  };
  return (
    <>
      {done !== null && <DoneNotice key={done + String(plan.version)}>{done}</DoneNotice>}
      <PlanSummary plan={plan} />
      <ButtonRow>
        <ActionButton underWay={t`直しています…`} action={() => anew(reseatAttendees, reseated)}>
          {t`欠席と遅れて来た人に合わせて直す`}
        </ActionButton>
        <ConfirmButton
          label={t`はじめから組み直す`}
          title={t`第${round}回の席を、はじめから組み直しますか`}
          action={() => anew(composeTables, () => t`席を組み直しました。`)}
        >
          <p>{t`手で変えた席は、もとに戻りません。`}</p>
        </ConfirmButton>
        <ButtonLink
          to={`${meetingAddress(meeting)}/cards?round=${round}`}
        >{t`テーブルの札と名札を印刷する`}</ButtonLink>
      </ButtonRow>
      <SeatedTables plan={plan} onDone={setDone} />
    </>
  );
}
