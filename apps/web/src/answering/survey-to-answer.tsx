import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { z } from 'zod';
import type { ItemAnswer, SurveyForm } from '#contracts/outcomes';
import { Button, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Notice } from '../components/notice.js';
import { dayLabel } from '../texts/dates.js';
import { byPlace } from './answers.js';
import { SurveyAnswering } from './survey-answering.js';

interface Props {
  form: z.infer<typeof SurveyForm>;
  /** Whoever holds the link may be somebody else: earlier answers are not there. */
  byLink?: boolean;
  /** The name of the draft on this device. */
  draft: string;
  send: (answers: ItemAnswer[]) => Promise<unknown>;
  /** Asks how it stands now. */
  look: () => Promise<unknown>;
}

/** A survey in each of its states: to be answered, answered and still to be changed, closed. */
export function SurveyToAnswer({ form, byLink = false, draft, send, look }: Props) {
  const [sent, setSent] = useState(false);
  const { anonymous, closed, answered } = form;
  const until = dayLabel(form.closesOn);
  const isFinal = closed || (anonymous && answered);
  if (sent)
    return (
      <>
        <DoneNotice>{t`答えを受け取りました。ありがとうございました。`}</DoneNotice>
        {anonymous ? (
          <p>{t`匿名の答えなので、だれの答えか分かりません。変えることもできません。`}</p>
        ) : (
          <>
            <p>{t`${until}までは、答えを変えられます。`}</p>
            <ButtonRow>
              <Button onClick={() => setSent(false)}>{t`答えを変える`}</Button>
            </ButtonRow>
          </>
        )}
      </>
    );
  if (isFinal)
    return (
      <Notice
        kind={answered ? 'done' : 'info'}
        title={answered ? t`答えを受け取っています` : t`このアンケートは終わりました`}
      >
        {closed && <p>{t`${until}に、答えの受け付けが終わりました。`}</p>}
        {anonymous && answered && <p>{t`匿名の答えなので、だれの答えか分かりません。変えることもできません。`}</p>}
        <p>{t`することはありません。`}</p>
      </Notice>
    );
  return (
    <>
      <p>{t`${until}まで答えられます。`}</p>
      {anonymous && (
        <Notice title={t`匿名のアンケートです`}>
          <p>{t`答えは、あなたの名前と結びつけずに残します。送ったあとは、変えられません。`}</p>
        </Notice>
      )}
      {answered && (
        <Notice kind="done" title={t`前の答えを受け取っています`}>
          <p>{t`変わりがなければ、することはありません。もう一度送ると、新しい答えになります。`}</p>
          {byLink && <p>{t`前の答えは、ほかの人に見えないように、ここには出しません。`}</p>}
        </Notice>
      )}
      <SurveyAnswering
        items={form.items}
        answered={byPlace(form.answers)}
        draft={draft}
        send={send}
        onSent={() => {
          setSent(true);
          void look();
        }}
      />
    </>
  );
}
