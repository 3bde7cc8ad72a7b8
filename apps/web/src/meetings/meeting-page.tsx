import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import type { Meeting } from '#contracts/exchange';
import { countMeetingChallenges, getMeeting } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { municipalities, people } from '../texts/figures.js';
import { CallOff } from './call-off-form.js';
import { CalledOff } from './called-off.js';
import { AfterMeeting } from './after-meeting.js';
import {
  appliesAt,
  callsMeetings,
  meetingAddress,
  meetingForms,
  meetingKinds,
  meetingOf,
  meetingTime,
  trailOf,
} from './meetings.js';
import { Programme } from './programme.js';
import { OwnAttendees } from './own-attendees.js';
import { challengeKinds, nameIn } from '../texts/network.js';

/** One meeting: when, where, who of one's own comes, what the others struggle with. */
export function MeetingPage() {
  const { desk } = useMe();
  const meeting = meetingOf(useParams());
  const query = useQuery(readQuery(getMeeting, { meeting }));
  return (
    <Page title={query.data?.title ?? t`会議`} trail={trailOf()} demo={isDemo(desk?.municipality)}>
      <Answer query={query}>
        {(found) => (
          <>
            <CalledOff meeting={found} />
            <About meeting={found} />
            {callsMeetings(desk) && (
              <ButtonRow>
                <ButtonLink to={`${meetingAddress(meeting)}/reception`}>{t`参加者と受付`}</ButtonLink>
                <ButtonLink to={`${meetingAddress(meeting)}/tables`}>{t`テーブルを組む`}</ButtonLink>
                <CallOff meeting={found} />
              </ButtonRow>
            )}
            <Programme meeting={found} writes={callsMeetings(desk) && found.calledOff === null} />
            {!callsMeetings(desk) && <OwnAttendees meeting={found} applies={appliesAt(desk)} />}
            <AfterMeeting meeting={found} answers={appliesAt(desk)} />
            <Challenges meeting={found} all={callsMeetings(desk)} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function About({ meeting }: { meeting: Meeting }) {
  const { withPlace, waiting, municipalities: bodies } = meeting.people;
  const [capacity, taken, waits, from] = [
    people(meeting.capacity),
    people(withPlace),
    people(waiting),
    municipalities(bodies),
  ];
  return (
    <>
      <Facts
        facts={[
          [t`種類`, nameIn(meetingKinds(), meeting.kind)],
          [t`日時`, meetingTime(meeting)],
          [t`開き方`, nameIn(meetingForms(), meeting.form)],
          [t`場所`, meeting.place],
          [t`定員`, capacity],
          [t`参加`, waiting > 0 ? t`${taken}（${from}）、順番待ち${waits}` : t`${taken}（${from}）`],
          ...(meeting.themes.length > 0 ? ([[t`テーマ`, meeting.themes.join('、')]] as const) : []),
        ]}
      />
      {meeting.about !== '' && (
        <Suspense>
          <MarkdownLater text={meeting.about} />
        </Suspense>
      )}
    </>
  );
}

/** Counted, never by name: so that everybody sees that others have the same. `all`: also what few municipalities have. */
function Challenges({ meeting: { meeting }, all: tellsAll }: { meeting: Meeting; all: boolean }) {
  const query = useQuery(readQuery(countMeetingChallenges, { meeting }));
  return (
    <section className="section" aria-labelledby="challenges">
      <h2 id="challenges">{t`参加する人の課題`}</h2>
      <Answer query={query}>
        {({ answered, takingPart, challenges }) => {
          const [told, all] = [people(answered), people(takingPart)];
          if (answered === 0) return <EmptyState title={t`事前アンケートの回答は、まだありません。`} />;
          return (
            <>
              <p>{t`参加する${all}のうち、${told}が事前アンケートに答えました。`}</p>
              {!tellsAll && (
                <p>{t`答えた自治体が分からないよう、3つ以上の自治体に共通する課題だけを表示しています。`}</p>
              )}
              {challenges.length > 0 && (
                <DataTable
                  labelledBy="challenges"
                  rows={challenges}
                  keyOf={({ challenge }) => challenge}
                  columns={[
                    { head: t`課題`, cell: ({ challenge }) => nameIn(challengeKinds(), challenge) },
                    { head: t`人数`, cell: ({ people: count }) => people(count), numeric: true },
                    { head: t`自治体`, cell: (one) => municipalities(one.municipalities), numeric: true },
                  ]}
                />
              )}
            </>
          );
        }}
      </Answer>
    </section>
  );
}
