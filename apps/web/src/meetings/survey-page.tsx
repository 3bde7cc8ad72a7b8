import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import {
  answerMeetingSurvey,
  countMeetingResults,
  getMeeting,
  listAttendees,
  listMeetingFeedback,
  type MeetingFeedback,
} from '#contracts/exchange';
import { call } from '../api/call.js';
import { everyItem } from '../api/every-item.js';
import { readAgain, readQuery } from '../api/queries.js';
import { Checkboxes, Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { meetingHelps, timesFelt } from './feedback.js';
import { attendeeOf, meetingAddress, meetingOf, trailOf } from './meetings.js';

/** What one person who came thought of the meeting. */
export function SurveyPage() {
  const { desk } = useMe();
  const params = useParams();
  const [meeting, attendee] = [meetingOf(params), attendeeOf(params)];
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery({
    queryKey: [listMeetingFeedback.name, 'of', meeting, attendee],
    queryFn: async () => ({
      who: (await everyItem(listAttendees, { meeting })).find((one) => one.attendee === attendee),
      said: (await everyItem(listMeetingFeedback, { meeting })).find((one) => one.attendee === attendee),
    }),
    refetchOnWindowFocus: false,
  });
  const name = query.data?.who?.name ?? '';
  return (
    <Page
      title={t`会議のアンケート`}
      {...(name !== '' && { lead: t`${name}さんの答えです。1人1回、あとから直せます。` })}
      trail={trailOf(found.data)}
      width="narrow"
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {({ who, said }) =>
          who ? <Fields address={{ meeting, attendee }} said={said} /> : <p>{t`この参加者は見つかりませんでした。`}</p>
        }
      </Answer>
    </Page>
  );
}

const { helped, time, voice, consent } = answerMeetingSurvey.input.shape;
const points = ['5', '4', '3', '2', '1'] as const;
const Said = z.strictObject({
  satisfaction: z.enum(points),
  helped,
  time,
  voice: voice.unwrap().optional(),
  consent,
});

function Fields(props: {
  address: { meeting: ReturnType<typeof meetingOf>; attendee: ReturnType<typeof attendeeOf> };
  said: MeetingFeedback | undefined;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { address, said } = props;
  const form = useForm({
    schema: Said,
    defaults: said
      ? {
          satisfaction: String(said.satisfaction) as (typeof points)[number],
          helped: [...said.helped],
          time: said.time,
          voice: said.voice ?? undefined,
          consent: said.consent,
        }
      : { consent: 'no' },
    send: (values) =>
      call(answerMeetingSurvey, {
        ...address,
        ...values,
        satisfaction: Number(values.satisfaction),
        voice: values.voice ?? null,
      }),
    onDone: async () => {
      await readAgain(client, listMeetingFeedback, countMeetingResults);
      await navigate(meetingAddress(address.meeting));
    },
  });
  return (
    <Form form={form} submit={t`答えを送る`}>
      <Radios
        form={form}
        name="satisfaction"
        label={t`満足度`}
        options={[
          { value: '5', label: t`5：とてもよかった` },
          { value: '4', label: t`4：よかった` },
          { value: '3', label: t`3：どちらでもない` },
          { value: '2', label: t`2：あまりよくなかった` },
          { value: '1', label: t`1：よくなかった` },
        ]}
      />
      <Checkboxes form={form} name="helped" label={t`役に立ったこと`} options={meetingHelps()} />
      <Radios form={form} name="time" label={t`時間は足りましたか`} options={timesFelt()} />
      <TextArea
        form={form}
        name="voice"
        label={t`感想`}
        hint={t`400字まで。個人の名前は書かないでください。`}
        rows={3}
        optional
      />
      <Radios
        form={form}
        name="consent"
        label={t`感想を会議の報告に載せてよいか`}
        options={[
          { value: 'no', label: t`載せない` },
          { value: 'without-name', label: t`自治体の名前を出さずに載せてよい` },
          { value: 'with-name', label: t`自治体の名前を出して載せてよい` },
        ]}
      />
    </Form>
  );
}
