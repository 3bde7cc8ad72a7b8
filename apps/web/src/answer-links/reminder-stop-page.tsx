import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { inspectReminderStop, stopReminders } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { mailKindName } from '../mails/kinds.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { useBroughtLink } from './use-brought-link.js';

type Asked = OutputOf<typeof inspectReminderStop>;

/** Where whoever is reminded says that they want no more of such mails; opening it changes nothing. */
export function ReminderStopPage() {
  const link = useBroughtLink('reminder-stop');
  return (
    <Page title={t`お知らせメールの停止`} lead={t`サインインは要りません。`} width="narrow">
      {link === null ? <NoLink /> : <Opened key={link} link={link} />}
    </Page>
  );
}

function Opened({ link }: { link: string }) {
  const query = useQuery({ ...readQuery(inspectReminderStop, { link }), ...askedOnce });
  const dead = deadLinks(t`メールを止めたいときは、自治体の担当者に知らせてください。`)['wrong-link'];
  return (
    <Answer query={query} instead={{ 'wrong-stop-link': dead }}>
      {(asked) => <Choice link={link} asked={asked} />}
    </Answer>
  );
}

function Choice({ link, asked }: { link: string; asked: Asked }) {
  const [stopped, setStopped] = useState(asked.stopped);
  const change = async (to: boolean) => {
    const answer = await call(stopReminders, { link, stopped: to });
    setStopped(answer.stopped);
  };
  const kind = mailKindName(asked.kind);
  return stopped ? (
    <>
      <Notice kind="done" role="status">
        <p>{t`「${kind}」のメールは届きません。`}</p>
      </Notice>
      <ButtonRow>
        <ActionButton kind="outline" action={() => change(false)}>{t`また受け取る`}</ActionButton>
      </ButtonRow>
    </>
  ) : (
    <>
      <p>{t`「${kind}」のメールを止められます。ほかのお知らせは、これまでどおり届きます。`}</p>
      <ButtonRow>
        <ActionButton action={() => change(true)}>{t`このお知らせを止める`}</ActionButton>
      </ButtonRow>
    </>
  );
}
