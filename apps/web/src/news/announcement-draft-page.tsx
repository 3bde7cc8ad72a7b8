import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { publishAnnouncement, type AnnouncementDraft } from '#contracts/exchange';
import { getAnnouncement, getAnnouncementDraft, listAnnouncements } from '#operations/exchange';
import { readAgain, readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { announcementAddress, announcementOf, rolesName, themesName, trailOf } from './news.js';

/** An announcement’s next version as it will be read, and its publication. */
export function AnnouncementDraftPage() {
  const announcement = announcementOf(useParams());
  const query = useQuery(readQuery(getAnnouncementDraft, { announcement }));
  const saved = useLocation().state === 'saved';
  return (
    <Page title={query.data?.title ?? t`お知らせ`} trail={trailOf()} width="narrow">
      {saved && <DoneNotice>{t`下書きを残しました。`}</DoneNotice>}
      <Answer query={query}>
        {(draft) => (
          <>
            <Facts
              facts={[
                [t`テーマ`, themesName(draft.themes)],
                [t`見られる人`, draft.visibility === 'public' ? t`だれでも` : t`参加自治体`],
                [t`対象の役割`, rolesName(draft.roles)],
                [t`掲載の最後の日`, draft.lastDay === null ? t`決めていません` : dayLabel(draft.lastDay)],
              ]}
            />
            <Suspense>
              <MarkdownLater text={draft.text} under={1} />
            </Suspense>
            <ButtonRow>
              <ButtonLink to={`${announcementAddress(announcement)}/edit`}>{t`内容を直す`}</ButtonLink>
            </ButtonRow>
            {draft.isWritten && <Publication key={draft.version} draft={draft} />}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Publication({ draft: { announcement, version, follows } }: { draft: AnnouncementDraft }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useOperationForm(publishAnnouncement, {
    given: { announcement, version, ...(follows === 0 && { correction: null }) },
    refusals: { 'correction-unsaid': 'correction' },
    onDone: async () => {
      await navigate(announcementAddress(announcement), { state: 'published' });
      await readAgain(client, getAnnouncement, getAnnouncementDraft, listAnnouncements);
    },
  });
  return (
    <section className="section" aria-labelledby="publication">
      <h2 id="publication">{follows === 0 ? t`公開` : t`訂正の公開`}</h2>
      <p>{t`公開した版は変えられません。直すときは次の版を公開し、前の版も名前と日付が残ります。`}</p>
      <Form form={form} submit={t`公開する`}>
        {follows > 0 && <TextField form={form} name="correction" label={t`何を直したか`} maxLength={200} />}
      </Form>
    </section>
  );
}
