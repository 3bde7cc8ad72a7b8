import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { PracticeId } from '#contracts';
import { getPractice, listPractices } from '#operations/exchange';
import { readAgain } from '../api/queries.js';
import { AskButton } from '../components/ask-button.js';

const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form.js')).WithdrawForm }));

/** Withdraws a practice with a reason, which stays listed. */
export function WithdrawPractice({ practice, title }: { practice: PracticeId; title: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const onDone = async () => {
    await navigate('/exchange?of=own');
    await readAgain(client, listPractices, getPractice);
  };
  return (
    <AskButton kind="text" label={t`取り下げる`} title={t`「${title}」を取り下げますか`}>
      {() => (
        <>
          <p>{t`内容はだれにも読めなくなります。名前、取り下げた日、理由は一覧に残ります。新しい版を公開すると、また読めるようになります。`}</p>
          <Suspense>
            <WithdrawForm practice={practice} onDone={onDone} />
          </Suspense>
        </>
      )}
    </AskButton>
  );
}
