import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import {
  answerMeetingQuestionnaire,
  countMeetingChallenges,
  getMeeting,
  listAttendees,
  type Attendee,
  type Meeting,
} from '#contracts/exchange';
import { call } from '../api/call.js';
import { everyItem } from '../api/every-item.js';
import { readAgain, readQuery } from '../api/queries.js';
import { Notice } from '../components/notice.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { attendeeOf, meetingAddress, meetingOf, trailOf } from './meetings.js';
import { challengeKinds, stages } from '../texts/network.js';

/** The questionnaire before a meeting, for one person: five questions on one page. */
export function QuestionnairePage() {
  const { desk } = useMe();
  const params = useParams();
  const [meeting, attendee] = [meetingOf(params), attendeeOf(params)];
  const query = useQuery(readQuery(getMeeting, { meeting }));
  const people = useQuery({
    queryKey: [listAttendees.name, 'all', meeting],
    queryFn: () => everyItem(listAttendees, { meeting }),
  });
  const who = people.data?.find((one) => one.attendee === attendee);
  const name = who?.name ?? '';
  return (
    <Page
      title={t`事前アンケート`}
      {...(who && { lead: t`${name}さんの席を決めるために使います。` })}
      trail={trailOf(query.data)}
      width="narrow"
      demo={isDemo(desk?.municipality)}
    >
      <Answer query={query}>
        {(found) => (
          <Answer query={people}>
            {() => (who ? <Fields meeting={found} attendee={who} /> : <p>{t`この参加者は見つかりませんでした。`}</p>)}
          </Answer>
        )}
      </Answer>
    </Page>
  );
}

const { stage, challenge, otherChallenge, offers } = answerMeetingQuestionnaire.input.shape;
const Wanted = z.strictObject({
  first: z.string(),
  second: z.string().optional(),
  third: z.string().optional(),
  stage,
  challenge,
  otherChallenge: otherChallenge.unwrap().optional(),
  offers: offers.unwrap().optional(),
});

function Fields({ meeting: { meeting, themes }, attendee: who }: { meeting: Meeting; attendee: Attendee }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { answer, attendee, waiting } = who;
  const [first, second, third] = answer?.choices ?? [];
  const form = useForm({
    schema: Wanted,
    ...(answer && {
      defaults: {
        first,
        second,
        third,
        stage: answer.stage,
        challenge: answer.challenge,
        otherChallenge: answer.otherChallenge ?? undefined,
        offers: answer.offers ?? undefined,
      },
    }),
    send: (values) =>
      call(answerMeetingQuestionnaire, {
        meeting,
        attendee,
        choices: [values.first, values.second, values.third].flatMap((theme) => theme ?? []),
        stage: values.stage,
        challenge: values.challenge,
        otherChallenge: values.otherChallenge ?? null,
        offers: values.offers ?? null,
      }),
    refusals: { 'choice-twice': 'second', 'kind-unsaid': 'otherChallenge' },
    onDone: async () => {
      await readAgain(client, listAttendees, getMeeting, countMeetingChallenges);
      await navigate(meetingAddress(meeting));
    },
  });
  const isOther = useWatch({ control: form.control, name: 'challenge' }) === 'other';
  const options = themes.map((theme) => ({ value: theme, label: theme }));
  return (
    <>
      {waiting !== null && (
        <Notice>
          <p>{t`いまは順番待ち${waiting}番目です。参加できるようになったときのために、答えておけます。`}</p>
        </Notice>
      )}
      <Form form={form} submit={t`答えを送る`}>
        <Select form={form} name="first" label={t`話したいテーマ：第1希望`} options={options} />
        <Select form={form} name="second" label={t`第2希望`} options={options} optional />
        <Select form={form} name="third" label={t`第3希望`} options={options} optional />
        <Radios
          form={form}
          name="stage"
          label={t`取り組みの段階`}
          hint={t`同じテーブルに、進んでいる自治体とこれから始める自治体が座るようにします。`}
          options={stages()}
        />
        <Radios form={form} name="challenge" label={t`いちばんの課題`} options={challengeKinds()} />
        {isOther && <TextField form={form} name="otherChallenge" label={t`どのような課題か`} maxLength={100} />}
        <TextArea
          form={form}
          name="offers"
          label={t`ほかの自治体に話せること`}
          hint={t`うまくいったことも、うまくいかなかったことも。400字まで。`}
          rows={3}
          optional
        />
      </Form>
    </>
  );
}
