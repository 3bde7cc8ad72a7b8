import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { inspectReminderStop, stopReminders } from '#operations/progress';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { mailKindName } from '../mails/kinds.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { StopChoice } from './stop-choice.js';
import { useBroughtLink } from './use-brought-link.js';

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
      {({ kind, stopped }) => (
        <StopChoice
          kind={mailKindName(kind)}
          asked={stopped}
          change={async (to) => (await call(stopReminders, { link, stopped: to })).stopped}
        />
      )}
    </Answer>
  );
}
