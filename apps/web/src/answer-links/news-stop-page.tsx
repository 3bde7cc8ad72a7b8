import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { inspectNewsStop, stopNews } from '#operations/exchange';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { askedOnce, deadLinks, NoLink } from './links.js';
import { StopChoice } from './stop-choice.js';
import { useBroughtLink } from './use-brought-link.js';

/** Where an official says that they want no more announcements, or newsletters; opening it changes nothing. */
export function NewsStopPage() {
  const link = useBroughtLink('news-stop');
  return (
    <Page title={t`お知らせメールの停止`} lead={t`サインインは要りません。`} width="narrow">
      {link === null ? <NoLink /> : <Opened key={link} link={link} />}
    </Page>
  );
}

function Opened({ link }: { link: string }) {
  const query = useQuery({ ...readQuery(inspectNewsStop, { link }), ...askedOnce });
  const dead = deadLinks(t`サインインして「メールの受け取り」のページで止めることもできます。`)['wrong-link'];
  return (
    <Answer query={query} instead={{ 'wrong-stop-link': dead }}>
      {({ kind, stopped }) => (
        <StopChoice
          kind={kind === 'newsletter' ? t`ネットワークの会報` : t`ネットワークのお知らせ`}
          asked={stopped}
          change={async (to) => (await call(stopNews, { link, stopped: to })).stopped}
        />
      )}
    </Answer>
  );
}
