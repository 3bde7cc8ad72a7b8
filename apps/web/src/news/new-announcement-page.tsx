import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listAnnouncements, writeAnnouncement } from '#operations/exchange';
import { call } from '../api/call.js';
import { readAgain } from '../api/queries.js';
import { newId } from '../device/new-id.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { AnnouncementFields, AnnouncementText } from './announcement-fields.js';
import { announcementAddress, trailOf } from './news.js';

/** The secretariat writes an announcement as a draft. */
export function NewAnnouncementPage() {
  const client = useQueryClient();
  const navigate = useNavigate();
  // Sent once more after a lost answer, it is the same announcement.
  const [key] = useState(newId);
  const form = useForm({
    schema: AnnouncementText,
    defaults: { visibility: 'members', roles: ['municipality-admin', 'municipality-officer'] },
    send: (text) => call(writeAnnouncement, { key, ...text }),
    onDone: async ({ announcement }) => {
      await readAgain(client, listAnnouncements);
      await navigate(`${announcementAddress(announcement)}/draft`, { state: 'saved' });
    },
  });
  return (
    <Page
      title={t`お知らせを書く`}
      lead={t`下書きを残すと、公開する前に読み直せます。`}
      trail={trailOf()}
      width="narrow"
    >
      <Form form={form} submit={t`下書きを残す`}>
        <AnnouncementFields form={form} />
      </Form>
    </Page>
  );
}
