import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { z } from 'zod';
import {
  answerMeetingAction,
  countMeetingResults,
  getMeeting,
  listMeetingActions,
  type MeetingAction,
} from '#contracts/exchange';
import { call } from '../api/call.js';
import { everyItem } from '../api/every-item.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { appliesAt, meetingOf, trailOf } from './meetings.js';
import { actionOutcomes, tablePath } from './table.js';
import { nameIn } from '../texts/network.js';

/** What one's municipality said at a meeting that it will try, and what became of it. */
export function ActionsPage() {
  const { desk } = useMe();
  const meeting = meetingOf(useParams());
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery({
    queryKey: [listMeetingActions.name, meeting],
    queryFn: () => everyItem(listMeetingActions, { meeting }),
    refetchOnWindowFocus: false,
  });
  return (
    <Page
      title={t`やってみること`}
      lead={t`会議で、やってみると決めたことです。90日たったら、やってみたかどうかをたずねます。`}
      trail={trailOf(found.data)}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {(actions) =>
          actions.length === 0 ? (
            <EmptyState title={t`やってみることは、まだありません。`} />
          ) : (
            <>
              {actions.map((action) => (
                <Action key={action.note} action={action} meeting={meeting} answers={appliesAt(desk)} />
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

interface Props {
  action: MeetingAction;
  meeting: ReturnType<typeof meetingOf>;
  answers: boolean;
}

function Action({ action, meeting, answers }: Props) {
  const { note, text, theme, doerName, outcome, round, table } = action;
  const said = outcome ? nameIn(actionOutcomes(), outcome.said) : t`まだ答えていません。`;
  return (
    <section className="section" aria-labelledby={note}>
      <h2 id={note}>{text === '' ? t`（180日たったので、内容は消えました）` : text}</h2>
      <Facts
        facts={[
          [t`行う自治体`, doerName ?? ''],
          [t`テーマ`, theme],
          [t`やってみましたか`, said],
          ...(outcome && outcome.came !== '' ? ([[t`どうなったか`, outcome.came]] as const) : []),
        ]}
      />
      {answers && text !== '' && <OutcomeForm action={action} meeting={meeting} />}
      {answers && outcome?.said === 'tried' && text !== '' && (
        <ButtonRow>
          <ButtonLink to={tablePath({ meeting, round, table })}>{t`テーブルのメモから事例を書く`}</ButtonLink>
        </ButtonRow>
      )}
    </section>
  );
}

const { said, came } = answerMeetingAction.input.shape;
const Outcome = z.strictObject({ said, came: came.optional() });

function OutcomeForm({ action: { note: tableNote, outcome }, meeting }: Omit<Props, 'answers'>) {
  const client = useQueryClient();
  const [sent, setSent] = useState(0);
  const form = useForm({
    schema: Outcome,
    ...(outcome && { defaults: { said: outcome.said, came: outcome.came } }),
    send: (values) => call(answerMeetingAction, { meeting, tableNote, said: values.said, came: values.came ?? '' }),
    onDone: async () => {
      await readAgain(client, listMeetingActions, countMeetingResults);
      setSent((count) => count + 1);
    },
  });
  return (
    <>
      {sent > 0 && <DoneNotice key={sent}>{t`答えを残しました。`}</DoneNotice>}
      <Form form={form} submit={t`答えを送る`}>
        <Radios form={form} name="said" label={t`やってみましたか`} options={actionOutcomes()} />
        <TextArea form={form} name="came" label={t`どうなったか`} rows={3} optional />
      </Form>
    </>
  );
}
