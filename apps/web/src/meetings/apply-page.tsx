import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { applyToMeeting, getMeeting, listAttendees } from '#contracts/exchange';
import { readAgain, readQuery } from '../api/queries.js';
import { Facts } from '../components/facts.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { people } from '../texts/figures.js';
import { meetingAddress, meetingOf, meetingTime, trailOf } from './meetings.js';

/** Applies for one person; after that their questionnaire is next. */
export function ApplyPage() {
  const { desk } = useMe();
  const meeting = meetingOf(useParams());
  const query = useQuery(readQuery(getMeeting, { meeting }));
  return (
    <Page
      title={t`会議への申込み`}
      lead={t`1人ずつ申し込みます。1つの自治体から何人でも申し込めます。`}
      trail={trailOf(query.data)}
      width="narrow"
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {(found) => {
          const left = found.capacity - found.people.withPlace;
          return (
            <>
              <Facts
                facts={[
                  [t`会議`, found.title],
                  [t`日時`, meetingTime(found)],
                  [t`残りの席`, left > 0 ? people(left) : t`いっぱいです。申し込むと、順番を待ちます。`],
                ]}
              />
              <Fields meeting={meeting} asks={found.themes.length > 0} />
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

function Fields({ meeting, asks }: { meeting: ReturnType<typeof meetingOf>; asks: boolean }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  // Sent once more after a lost answer, it is the same application.
  const [key] = useState(newId);
  const form = useOperationForm(applyToMeeting, {
    given: { meeting, key },
    onDone: async ({ attendee }) => {
      await readAgain(client, listAttendees, getMeeting);
      await navigate(asks ? `${meetingAddress(meeting)}/attendees/${attendee}` : meetingAddress(meeting));
    },
  });
  return (
    <Form form={form} submit={t`申し込む`}>
      <TextField form={form} name="name" label={t`名前`} autoComplete="off" maxLength={40} />
      <TextField
        form={form}
        name="department"
        label={t`部署`}
        hint={t`例：総務部 人事課`}
        autoComplete="off"
        maxLength={60}
      />
    </Form>
  );
}
