import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { AnnouncementId } from '#contracts';
import { getAnnouncement, listAnnouncements } from '#operations/exchange';
import { readAgain } from '../api/queries.js';
import { AskButton } from '../components/ask-button.js';

const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form.js')).WithdrawForm }));

/** Withdraws an announcement with a reason, which stays listed. */
export function WithdrawAnnouncement({ announcement, title }: { announcement: AnnouncementId; title: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const onDone = async () => {
    await navigate('/announcements');
    await readAgain(client, listAnnouncements, getAnnouncement);
  };
  return (
    <AskButton kind="text" label={t`取り下げる`} title={t`「${title}」を取り下げますか`}>
      {() => (
        <>
          <p>{t`内容はだれにも読めなくなり、元には戻せません。名前、取り下げた日、理由は一覧に残ります。まだ送っていないメールは送りません。`}</p>
          <Suspense>
            <WithdrawForm announcement={announcement} onDone={onDone} />
          </Suspense>
        </>
      )}
    </AskButton>
  );
}
