import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { listMailings, mailAnnouncement } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { ConfirmButton } from '../components/confirm-button.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { announcementAddress, announcementOf, trailOf } from './news.js';
import { MailPreview } from './mail-preview.js';

/** What an announcement’s mail says and to how many it goes, before it is sent. */
export function MailAnnouncementPage() {
  const announcement = announcementOf(useParams());
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = useQuery(readQuery(mailAnnouncement, { announcement, dryRun: true }));
  const send = async (edition: number) => {
    await call(mailAnnouncement, { announcement, edition });
    await navigate('/mailings', { state: 'sent' });
    await readAgain(client, mailAnnouncement, listMailings);
  };
  return (
    <Page
      title={t`お知らせをメールで送る`}
      lead={t`送る前に、内容と送る数を確かめます。同じ版を送れるのは1回だけです。`}
      trail={[...trailOf(), { to: announcementAddress(announcement), label: t`お知らせ` }]}
      width="narrow"
    >
      <Answer query={query}>
        {(preview) => (
          <>
            {preview.isSent && (
              <Notice title={t`この版は、もう送りました`}>
                <p>{t`訂正を公開すると、その版をもう一度送れます。`}</p>
              </Notice>
            )}
            <MailPreview preview={preview} />
            <ButtonRow>
              {preview.isSent ? (
                <ButtonLink to="/mailings">{t`メールの発送の記録`}</ButtonLink>
              ) : (
                <ConfirmButton
                  kind="main"
                  doKind="main"
                  label={t`メールを送る`}
                  title={t`この内容で送りますか`}
                  action={() => send(preview.edition)}
                >
                  <p>{t`送ったメールは取り消せません。`}</p>
                </ConfirmButton>
              )}
            </ButtonRow>
          </>
        )}
      </Answer>
    </Page>
  );
}
