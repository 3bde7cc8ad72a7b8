import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import { getDisclosure } from '#operations/privacy';
import { readQuery } from '../api/queries.js';
import { ButtonRow } from '../components/button.js';
import { DownloadButton } from '../components/download-button.js';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Progress } from '../components/progress.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { askAgainWhile } from './ask-again.js';
import { handlesRequests } from './handles.js';
import { DisclosureState } from './states.js';
import { privacyTrail } from './trail.js';

type Disclosure = OutputOf<typeof getDisclosure>;

const isUnderWay = ({ status }: Disclosure): boolean => status === 'waiting' || status === 'running';

/** How far a disclosure is, and its file while it is there. */
export function DisclosurePage() {
  const { desk } = useMe();
  const { disclosure = '' } = useParams();
  const query = useQuery({
    ...readQuery(getDisclosure, { disclosure }),
    refetchInterval: askAgainWhile(isUnderWay),
  });
  return (
    <Page title={t`開示`} trail={privacyTrail()} demo={isDemo(desk?.municipality)} width="narrow">
      <Answer query={query}>
        {(found) => (
          <>
            {isUnderWay(found) && <UnderWay found={found} />}
            <About found={found} />
            {found.status === 'ready' && handlesRequests(desk) && <File found={found} />}
            {found.status === 'expired' && (
              <Notice>
                <p>{t`ファイルは消えました。必要なときは、本人のページから、もう一度作ってください。`}</p>
              </Notice>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

function UnderWay({ found: { progress } }: { found: Disclosure }) {
  const { done, total } = progress;
  return (
    <>
      <Progress label={t`集めています`} value={done} max={total} text={t`${total}か所のうち${done}か所`} />
      <p>{t`このページを閉じても、続きます。`}</p>
    </>
  );
}

function About({ found }: { found: Disclosure }) {
  const { person, name, reference, receivedOn, dueOn, status, expiresAt } = found;
  return (
    <Facts
      facts={[
        [
          t`だれの`,
          <Link key="person" to={`/privacy/people/${person}`}>
            {name ?? t`消去された人`}
          </Link>,
        ],
        [t`受付番号`, reference ?? t`本人がページから請求しました`],
        [t`請求を受けた日`, dayLabel(receivedOn)],
        [t`期限`, dayLabel(dueOn)],
        [t`状態`, <DisclosureState key="state" status={status} />],
        ...(expiresAt === null ? [] : [[t`受け取れる日時`, until(expiresAt)] as const]),
      ]}
    />
  );
}

function until(moment: string): string {
  const end = momentLabel(moment);
  return t`${end}まで`;
}

function File({ found: { disclosure } }: { found: Disclosure }) {
  return (
    <>
      <p>{t`ほかの人の情報が入っていないかを確かめてから、本人に渡してください。ブラウザーで開いて印刷できます。`}</p>
      <ButtonRow>
        <DownloadButton path={`/disclosures/${disclosure}.html`}>{t`ファイルを受け取る`}</DownloadButton>
      </ButtonRow>
    </>
  );
}
