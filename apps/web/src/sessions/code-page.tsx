import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { getSessionCode } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { QrCode } from '../components/qr-code.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';

/** A moment after the platform shows another code; a code works for a minute longer. */
const AFTER_CHANGE_MS = 500;
const OFTEN_ENOUGH_MS = 10_000;

/** The code of a session's reception, for a screen at the door; it changes every half minute. */
export function CodePage() {
  const { desk } = useMe();
  const { session = '' } = useParams();
  const query = useQuery({
    ...readQuery(getSessionCode, { session }),
    refetchInterval: ({ state: { data } }) =>
      data
        ? Math.min(Math.max(Date.parse(data.changesAt) - Date.now(), 0) + AFTER_CHANGE_MS, OFTEN_ENOUGH_MS)
        : OFTEN_ENOUGH_MS,
    refetchIntervalInBackground: true,
  });
  const address = `${window.location.origin}/my-sessions/${session}?municipality=${desk?.municipality ?? ''}`;
  return (
    <Page
      title={t`受付のQRコード`}
      lead={t`スマートフォンのカメラで読み取り、「出席する」を押してください。`}
      trail={[{ to: `/sessions/${session}`, label: t`集合研修の受付` }]}
      demo={isDemo(desk?.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {({ code }) => (
          <div className="door-code">
            <QrCode text={`${address}#${code}`} alt={t`出席のページを開くQRコード`} />
            <p>{t`コードは30秒ごとに変わります。写真に撮っても使えません。`}</p>
            <p>{t`スマートフォンがない人は、受付で名前を言ってください。`}</p>
          </div>
        )}
      </Answer>
    </Page>
  );
}
