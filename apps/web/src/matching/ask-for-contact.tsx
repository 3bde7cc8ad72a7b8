import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { SimilarMunicipality } from '#contracts/exchange';
import { Button, ButtonRow } from '../components/button.js';
import { Dialog } from '../components/dialog.js';
import { DoneNotice } from '../components/done-notice.js';

const ContactForm = lazy(async () => ({ default: (await import('./contact-form.js')).ContactForm }));

/** Asks a municipality for contact; addresses show when it accepts. */
export function AskForContact({ found }: { found: SimilarMunicipality }) {
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const { municipalityName } = found;
  if (asked)
    return (
      <>
        <DoneNotice>{t`連絡の希望を送りました。返事があると、メールでお知らせします。`}</DoneNotice>
        <p>
          <Link to="/exchange/contact-requests?side=sent">{t`送った希望を見る`}</Link>
        </p>
      </>
    );
  return (
    <>
      <ButtonRow>
        <Button kind="main" onClick={() => setAsking(true)}>{t`連絡を希望する`}</Button>
      </ButtonRow>
      <Dialog title={t`${municipalityName}に連絡を希望する`} open={asking} onClose={() => setAsking(false)}>
        <p>{t`相手が受けると、あなたと相手の担当者の氏名とメールアドレスが、お互いに見えます。それまでは見えません。`}</p>
        <Suspense>
          <ContactForm
            found={found}
            onDone={() => {
              setAsking(false);
              setAsked(true);
            }}
          />
        </Suspense>
      </Dialog>
    </>
  );
}
