import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { AnnouncementDraft } from '#contracts/exchange';
import { getAnnouncementDraft, listAnnouncements, saveAnnouncementDraft } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain, writingQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { AnnouncementFields, AnnouncementText } from './announcement-fields.js';
import { announcementAddress, announcementOf, trailOf } from './news.js';

/** Writes an announcement’s next version. */
export function EditAnnouncementPage() {
  const announcement = announcementOf(useParams());
  const query = useQuery(writingQuery(getAnnouncementDraft, { announcement }));
  return (
    <Page title={t`お知らせの内容を直す`} trail={trailOf()} width="narrow">
      <Answer query={query}>{(draft) => <Fields key={draft.version} draft={draft} />}</Answer>
    </Page>
  );
}

function Fields({ draft }: { draft: AnnouncementDraft }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { announcement, version, follows: _, isWritten: __, lastDay, ...text } = draft;
  const form = useForm({
    schema: AnnouncementText,
    defaults: { ...text, lastDay: lastDay ?? '' },
    send: (written) => call(saveAnnouncementDraft, { announcement, version, ...written }),
    onDone: async () => {
      await readAgain(client, getAnnouncementDraft, listAnnouncements);
      await navigate(`${announcementAddress(announcement)}/draft`, { state: 'saved' });
    },
  });
  return (
    <Form form={form} submit={t`下書きを残す`}>
      <AnnouncementFields form={form} />
    </Form>
  );
}
