import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useParams } from 'react-router';
import { z } from 'zod';
import {
  draftMeetingReport,
  getMeeting,
  getMeetingPaper,
  saveMeetingPaper,
  type MeetingPaper,
  type PaperKind,
} from '#contracts/exchange';
import { call } from '../api/call.js';
import { readAgain, readQuery, writingQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Checkbox } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { useForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { MeetingResults } from './meeting-results.js';
import { callsMeetings, meetingOf, trailOf } from './meetings.js';

/** The record of a meeting: written by the secretariat, read by those invited. */
export const RecordPage = () => <PaperPage paper="record" title={t`議事の要点`} />;
/** Its report, drafted from the data, with what was counted. */
export const ReportPage = () => <PaperPage paper="report" title={t`会議の報告`} />;

function PaperPage({ paper, title }: { paper: PaperKind; title: string }) {
  const { desk } = useMe();
  const meeting = meetingOf(useParams());
  const found = useQuery(readQuery(getMeeting, { meeting }));
  const query = useQuery(writingQuery(getMeetingPaper, { meeting, paper }));
  const unpublished = <EmptyState title={t`まだ公開されていません。`} />;
  return (
    <Page title={title} trail={trailOf(found.data)} demo={isDemo(desk?.municipality)} width="narrow">
      <Answer query={query} instead={{ 'paper-not-published': unpublished }}>
        {(written) => (callsMeetings(desk) ? <Writing paper={written} /> : <Reading paper={written} />)}
      </Answer>
      {paper === 'report' && <MeetingResults meeting={meeting} all={callsMeetings(desk)} />}
    </Page>
  );
}

function Reading({ paper: { text, publishedAt } }: { paper: MeetingPaper }) {
  const day = publishedAt === null ? '' : dayLabel(dayOf(publishedAt));
  return (
    <>
      <Suspense>
        <MarkdownLater text={text} under={1} />
      </Suspense>
      {day !== '' && <p>{t`公開：${day}`}</p>}
    </>
  );
}

/** A report that nobody has written yet begins with its draft. */
function Writing({ paper }: { paper: MeetingPaper }) {
  const { meeting } = paper;
  const isNew = paper.paper === 'report' && paper.version === 0;
  const draft = useQuery({ ...writingQuery(draftMeetingReport, { meeting }), enabled: isNew });
  const [done, setDone] = useState<string | null>(null);
  if (!isNew)
    return (
      <>
        {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
        <Fields key={paper.version} paper={paper} text={paper.text} onDone={setDone} />
      </>
    );
  return (
    <Answer query={draft}>
      {({ text }) => (
        <>
          <p>{t`参加、テーマ、メモの件数、アンケートから作った下書きです。直してから公開してください。`}</p>
          <Fields paper={paper} text={text} onDone={setDone} />
        </>
      )}
    </Answer>
  );
}

const Text = z.strictObject({ text: saveMeetingPaper.input.shape.text, publish: z.boolean().optional() });

function Fields(props: { paper: MeetingPaper; text: string; onDone: (sentence: string) => void }) {
  const client = useQueryClient();
  const { meeting, paper, version, publishedAt, isUnpublished } = props.paper;
  const form = useForm({
    schema: Text,
    defaults: { text: props.text, publish: false },
    send: ({ text, publish }) => call(saveMeetingPaper, { meeting, paper, text, publish: publish ?? false, version }),
    onDone: async (saved, { publish }) => {
      props.onDone(publish ? t`公開しました。` : t`下書きを残しました。`);
      client.setQueryData(readQuery(getMeetingPaper, { meeting, paper }).queryKey, saved);
      await readAgain(client, getMeetingPaper);
    },
  });
  const state =
    publishedAt === null
      ? t`まだ公開していません。`
      : isUnpublished
        ? t`公開したあとに書き直したところは、まだ公開していません。`
        : t`公開しています。`;
  return (
    <>
      <p>{state}</p>
      <Form form={form} submit={t`残す`}>
        <TextArea
          form={form}
          name="text"
          label={t`文章`}
          hint={t`「- 」で箇条書き、「## 」で見出しになります。`}
          rows={16}
        />
        <Checkbox form={form} name="publish" label={t`招いた自治体に公開する`} />
      </Form>
    </>
  );
}
