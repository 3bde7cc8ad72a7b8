import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { getProgramme } from '#operations/progress';
import { readQuery } from '../api/queries.js';
import { Button, ButtonRow } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { NoticeText } from '../components/notice-text.js';
import { Notice } from '../components/notice.js';
import type { MyEnrolment } from './my-learning.js';
import { Answer } from '../shell/answer.js';
import { useConsent } from './use-consent.js';

/** Asks for consent where a programme needs it: until then nothing that is learned is recorded. */
export function ConsentRequest({ enrolment }: { enrolment: MyEnrolment }) {
  const { programme, name, privacy, consent } = enrolment;
  const query = useQuery(readQuery(getProgramme, { programme }));
  const { say, sending, failure } = useConsent(enrolment);
  return (
    <section className="consent" aria-labelledby={`consent-${enrolment.enrolment}`}>
      <h2 id={`consent-${enrolment.enrolment}`}>{t`はじめに、同意をお願いします`}</h2>
      <p>{t`「${name}」では、学んだことを記録するために、あなたの同意が必要です。`}</p>
      {consent === 'withdrawn' && <p>{t`前の同意は取り消されています。`}</p>}
      <Facts
        facts={[
          [t`利用目的`, privacy.purpose ?? t`担当者から受け取った説明を読んでください。`],
          [t`説明の版`, privacy.notice ?? ''],
        ]}
      />
      <p>{t`同意しなくても、レッスンは見られます。そのあいだに学んだことは、記録に残りません。`}</p>
      <p>{t`同意は、「学習の記録」でいつでも取り消せます。`}</p>
      {failure && (
        <Notice kind="error" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <Answer query={query}>
        {({ noticeText }) => (
          <>
            {noticeText && <NoticeText text={noticeText} />}
            <ButtonRow>
              <Button kind="main" aria-disabled={sending} onClick={() => say('given')}>
                {t`説明を読み、同意する`}
              </Button>
            </ButtonRow>
          </>
        )}
      </Answer>
    </section>
  );
}
