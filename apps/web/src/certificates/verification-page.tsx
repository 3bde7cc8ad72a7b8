import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { verifyCertificate } from '#contracts/progress';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { minutes } from '../texts/figures.js';

type Verified = OutputOf<typeof verifyCertificate>;

/** Whether a certificate is genuine, for whoever holds the paper: an employer, an office of another town. */
export function VerificationPage() {
  const [found, setFound] = useState<Verified | null>(null);
  const form = useOperationForm(verifyCertificate, {
    refusals: { 'unknown-certificate': 'code' },
    onDone: setFound,
  });
  return (
    <Page
      title={t`修了証の確認`}
      lead={t`修了証に書かれたコードを入力すると、本物かどうかが分かります。サインインは要りません。`}
      width="narrow"
    >
      <Form form={form} submit={t`確かめる`}>
        <TextField
          form={form}
          name="code"
          label={t`確認コード`}
          hint={t`修了証の下にあります。ハイフンもそのまま入力してください。`}
          autoComplete="off"
          size="medium"
          maxLength={60}
        />
      </Form>
      {found && form.errorOf('code') === undefined && <Found key={found.number} found={found} />}
    </Page>
  );
}

function Found({ found }: { found: Verified }) {
  const { status, name, number, programmeName, courses, completedOn, issuedOn, issuer } = found;
  const revokedOn = found.revokedOn === null ? '' : dayLabel(found.revokedOn);
  return (
    <section className="section" aria-labelledby="found">
      <h2 id="found">{t`確認の結果`}</h2>
      {status === 'valid' ? (
        <Notice kind="done" role="status" title={t`有効な修了証です`}>
          <p>{t`修了証に書かれたことが、下の内容と同じか確かめてください。`}</p>
        </Notice>
      ) : (
        <Notice kind="warning" role="alert" title={t`取り消された修了証です`}>
          <p>{t`${revokedOn}に取り消されました。`}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t`氏名`, name],
          [t`修了した事業`, programmeName],
          [t`講座`, courses.join('、')],
          [t`標準学習時間`, minutes(found.minutes)],
          [t`修了した日`, dayLabel(completedOn)],
          [t`発行した日`, dayLabel(issuedOn)],
          [t`発行者`, issuer],
          [t`修了証の番号`, number],
        ]}
      />
    </section>
  );
}
