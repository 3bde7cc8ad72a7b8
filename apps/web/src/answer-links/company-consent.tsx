import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { agreeToCompanyCheck } from '#operations/outcomes';
import { addressRefusals, consentOf, ConsentSaid } from '../answering/company-consent.js';
import { ConsentFields } from '../answering/consent-fields.js';
import { call } from '../api/call.js';
import { ActionButton } from '../components/action-button.js';
import { ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';

type Outcome = OutputOf<typeof agreeToCompanyCheck>['outcome'];

/** Asked of who says that they work: may their company be asked, too? Nothing depends on it. */
export function CompanyConsent({ link, municipality }: { link: string; municipality: string }) {
  const [said, setSaid] = useState<Outcome | null>(null);
  const form = useForm({
    schema: ConsentSaid,
    send: (given) => call(agreeToCompanyCheck, { link, said: consentOf(given) }),
    refusals: addressRefusals,
    onDone: ({ outcome }, given) => setSaid(given.agreed === 'yes' ? 'agreed' : outcome),
  });
  return (
    <section aria-labelledby="company">
      <h2 id="company">{t`勤め先への確認`}</h2>
      {said !== null ? (
        <DoneNotice>{wordsOf(said)}</DoneNotice>
      ) : (
        <>
          <p>{t`${municipality}が、あなたの勤め先に、働いていること・働き始めた日・雇用保険・働く期間を確認してもよいですか。`}</p>
          <p>{t`勤め先には、あなたの名前と、あなたが答えた働き始めた日だけを伝えます。何を学んだかは伝えません。断っても、何も変わりません。同意は、いつでも取り消せます。`}</p>
          <Form form={form} submit={t`送る`}>
            <ConsentFields form={form} label={t`勤め先に確認してもよいですか`} />
          </Form>
        </>
      )}
    </section>
  );
}

/** Who agreed may withdraw it here, whoever opened the link: of which company is not shown. */
export function CompanyAgreed({ link, look }: { link: string; look: () => Promise<unknown> }) {
  const withdraw = async () => {
    await call(agreeToCompanyCheck, { link, said: { agreed: false } });
    await look();
  };
  return (
    <Notice title={t`勤め先への確認に同意しています`}>
      <p>{t`取り消すと、勤め先に送ったリンクは使えなくなります。それまでに届いた勤め先の答えは残ります。`}</p>
      <ButtonRow>
        <ActionButton kind="outline" action={withdraw}>{t`同意を取り消す`}</ActionButton>
      </ButtonRow>
    </Notice>
  );
}

const wordsOf = (said: Outcome): string =>
  said === 'agreed'
    ? t`同意を受け取りました。勤め先にメールで確認します。取り消すときは、同じリンクを開いてください。`
    : t`勤め先には確認しません。`;
