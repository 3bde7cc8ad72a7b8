import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useParams } from 'react-router';
import type { Attendance, Attendee } from '#contracts/exchange';
import { getMeeting, getTablePlan, listAttendees, markAttendance } from '#operations/exchange';
import { call } from '../api/call.js';
import { everyItem } from '../api/every-item.js';
import { asFailure } from '../api/problem.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { people as peopleOf } from '../texts/figures.js';
import { attendances, meetingAddress, meetingOf, trailOf } from './meetings.js';
import { Standing } from './own-attendees.js';

/** Everybody who applied, in order, and at the door who came: by name, on a phone. */
export function ReceptionPage() {
  const meeting = meetingOf(useParams());
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery({
    queryKey: [listAttendees.name, 'all', meeting],
    queryFn: () => everyItem(listAttendees, { meeting }),
  });
  const came = peopleOf((query.data ?? []).filter(({ attendance }) => attendance === 'there').length);
  const all = peopleOf((query.data ?? []).filter(({ waiting }) => waiting === null).length);
  return (
    <Page
      title={t`参加者と受付`}
      trail={trailOf(found.data)}
      demo={query.data?.some((one) => isDemo(one.municipality)) ?? false}
    >
      <Answer query={query}>
        {(people) =>
          people.length === 0 ? (
            <EmptyState title={t`申込みは、まだありません。`} />
          ) : (
            <section className="section" aria-labelledby="people">
              <h2 id="people">{t`参加者`}</h2>
              <p role="status">{t`${all}のうち、${came}が来ました。`}</p>
              <DataTable
                labelledBy="people"
                rows={people}
                keyOf={({ attendee }) => attendee}
                columns={[
                  { head: t`名前`, cell: ({ name }) => name },
                  { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
                  { head: t`部署`, cell: ({ department }) => department },
                  { head: t`参加`, cell: (attendee) => <Standing attendee={attendee} /> },
                  { head: t`事前アンケート`, cell: ({ answer }) => (answer ? t`回答済み` : t`未回答`) },
                  { head: t`出欠`, cell: (attendee) => <Mark attendee={attendee} meeting={meeting} /> },
                ]}
              />
            </section>
          )
        }
      </Answer>
      <ButtonRow>
        <ButtonLink to={`${meetingAddress(meeting)}/tables`}>{t`テーブルを組む`}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}

function Mark({ attendee: one, meeting }: { attendee: Attendee; meeting: ReturnType<typeof meetingOf> }) {
  const client = useQueryClient();
  const id = useId();
  const { name, attendee, attendance, waiting } = one;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (said: Attendance) => call(markAttendance, { meeting, attendee, attendance: said }),
    onSuccess: () => readAgain(client, listAttendees, getTablePlan),
  });
  if (waiting !== null) return null;
  return (
    <>
      <label className="sr-only" htmlFor={id}>{t`${name}さんの出欠`}</label>
      <select
        id={id}
        className="input input-short"
        value={attendance}
        aria-disabled={isPending}
        onChange={({ currentTarget }) => isPending || mutate(currentTarget.value as Attendance)}
      >
        {attendances().map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
    </>
  );
}
