import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { callMeeting } from '#contracts/exchange';
import { call } from '../api/call.js';
import { newId } from '../device/new-id.js';
import { DateField } from '../forms/date-field.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { LinesField } from '../forms/lines-field.js';
import { TextArea } from '../forms/text-area.js';
import { NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { asTimeOfDay, momentAt } from '../sessions/time-of-day.js';
import { Page } from '../shell/page.js';
import { meetingAddress, meetingForms, meetingKinds, trailOf } from './meetings.js';
import { tablesOf } from './tables.js';

const { kind, form, title, place, capacity, themes } = callMeeting.input.shape;
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Wanted = z.strictObject({
  kind,
  form,
  title,
  place,
  capacity,
  on: z.iso.date(),
  starts: TimeOfDay,
  ends: TimeOfDay,
  about: z.string().max(4000).optional(),
  themes: themes.optional(),
  tablesOfTheme: z.int().min(1).max(12),
  seats: z.int().min(3).max(12),
});

/** The secretariat calls a meeting of all members. */
export function NewMeetingPage() {
  const { desk } = useMe();
  const navigate = useNavigate();
  // Sent once more after a lost answer, it is the same meeting.
  const [key] = useState(newId);
  const fields = useForm({
    schema: Wanted,
    defaults: { kind: 'exchange', form: 'on-site', tablesOfTheme: 2, seats: 6 },
    send: ({ on, starts, ends, about = '', themes: offered = [], tablesOfTheme, seats, ...rest }) =>
      call(callMeeting, {
        ...rest,
        key,
        about,
        startsAt: momentAt(on, starts),
        endsAt: momentAt(on, ends),
        invited: null,
        themes: offered,
        tables: tablesOf(offered, tablesOfTheme, seats),
      }),
    refusals: { 'ends-before-start': 'ends' },
    onDone: ({ meeting }) => navigate(meetingAddress(meeting)),
  });
  const times = { 'invalid-format': t`時刻を、13:30のように入力してください。` };
  return (
    <Page
      title={t`会議を開く`}
      lead={t`参加自治体のすべての担当者に見え、申し込めるようになります。`}
      trail={trailOf()}
      width="narrow"
      demo={isDemo(desk?.municipality)}
    >
      <Form form={fields} submit={t`会議を開く`}>
        <TextField form={fields} name="title" label={t`会議の名前`} maxLength={100} />
        <Radios form={fields} name="kind" label={t`種類`} options={meetingKinds()} />
        <Radios form={fields} name="form" label={t`開き方`} options={meetingForms()} />
        <DateField form={fields} name="on" label={t`開く日`} />
        <TextField form={fields} name="starts" label={t`始まる時刻`} read={asTimeOfDay} size="short" mistakes={times} />
        <TextField form={fields} name="ends" label={t`終わる時刻`} read={asTimeOfDay} size="short" mistakes={times} />
        <TextField
          form={fields}
          name="place"
          label={t`場所`}
          hint={t`会場の名前と住所。オンラインのときは、参加のしかた。`}
          maxLength={200}
        />
        <NumberField
          form={fields}
          name="capacity"
          label={t`定員（人）`}
          hint={t`150人まで。いっぱいになったあとの申込みは、順番を待ちます。`}
        />
        <TextArea form={fields} name="about" label={t`会議の説明`} optional />
        <LinesField
          form={fields}
          name="themes"
          label={t`テーマ別テーブルのテーマ`}
          hint={t`1行に1つ。参加する人は、事前アンケートで希望を3つまで選びます。テーブルに分かれないときは空のままにします。`}
          rows={5}
          optional
        />
        <NumberField
          form={fields}
          name="tablesOfTheme"
          label={t`テーマごとのテーブルの数`}
          hint={t`多めで構いません。使わないテーブルは空になります。`}
        />
        <NumberField form={fields} name="seats" label={t`1テーブルの席の数`} />
      </Form>
    </Page>
  );
}
