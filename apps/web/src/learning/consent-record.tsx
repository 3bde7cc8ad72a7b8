import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import type { listConsents as Listing } from '#contracts/progress';
import { listConsents } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { Notice } from '../components/notice.js';
import { Answer } from '../shell/answer.js';
import { momentLabel } from '../texts/dates.js';
import type { MyEnrolment } from './my-learning.js';
import { useConsent } from './use-consent.js';

type Act = OutputOf<typeof Listing>['acts'][number];

/** What I said to a programme's privacy notice, and the way to take it back. */
export function ConsentRecord({ enrolment }: { enrolment: MyEnrolment }) {
  const query = useQuery(readQuery(listConsents, { enrolment: enrolment.enrolment }));
  return (
    <>
      <h3>{t`個人情報の取扱いについての同意`}</h3>
      <Answer query={query}>
        {({ acts }) =>
          acts.length === 0 ? (
            <p>{t`まだ同意していません。「わたしの学習」で同意できます。`}</p>
          ) : (
            <ul className="list">
              {acts.map((act) => (
                <li key={act.at}>{sentenceOf(act)}</li>
              ))}
            </ul>
          )
        }
      </Answer>
      {enrolment.consent === 'given' && <Withdraw enrolment={enrolment} />}
    </>
  );
}

function Withdraw({ enrolment }: { enrolment: MyEnrolment }) {
  const [open, setOpen] = useState(false);
  const { say, sending, failure } = useConsent(enrolment);
  return (
    <>
      <ButtonRow>
        <Button onClick={() => setOpen(true)}>{t`同意を取り消す`}</Button>
      </ButtonRow>
      <Dialog title={t`同意を取り消しますか`} open={open} onClose={() => setOpen(false)}>
        <p>{t`取り消すと、これから学ぶことは記録されません。いままでの記録は残ります。`}</p>
        {failure && (
          <Notice kind="error" role="alert">
            <p>{failure}</p>
          </Notice>
        )}
        <ButtonRow>
          <Button kind="danger" aria-disabled={sending} onClick={() => say('withdrawn')}>
            {t`同意を取り消す`}
          </Button>
          <Button onClick={() => setOpen(false)}>{t`やめる`}</Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}

function sentenceOf({ act, at, notice, by }: Act): string {
  const moment = momentLabel(at);
  if (act === 'withdrawn') return t`${moment}　同意を取り消しました（${notice}）。`;
  return by === 'office'
    ? t`${moment}　書面での同意を、担当者が記録しました（${notice}）。`
    : t`${moment}　同意しました（${notice}）。`;
}
