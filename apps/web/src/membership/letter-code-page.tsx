import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import { proveByLetter } from '#contracts/registry';
import { DoneNotice } from '../components/done-notice.js';
import { Form } from '../forms/form.js';
import { asCode } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { Seen } from './seen.js';

/** The code of the letter to the municipality's office: who types it has read the letter. */
export function LetterCodePage() {
  const [seen, setSeen] = useState<OutputOf<typeof proveByLetter> | null>(null);
  return (
    <Page
      title={t`手紙のコードを入力する`}
      lead={t`事務局から担当部署あてに届いた手紙のコードで、職員の方からの申請であることを確かめます。`}
      width="card"
    >
      {seen === null ? (
        <CodeForm onDone={setSeen} />
      ) : (
        <>
          <DoneNotice>{t`確かめました。決まったことは、メールでお知らせします。`}</DoneNotice>
          <Seen seen={seen} />
        </>
      )}
    </Page>
  );
}

function CodeForm({ onDone }: { onDone: (seen: OutputOf<typeof proveByLetter>) => void }) {
  const form = useOperationForm(proveByLetter, { refusals: { 'wrong-letter-code': 'code' }, onDone });
  return (
    <Form form={form} submit={t`確かめる`}>
      <TextField
        form={form}
        name="code"
        label={t`コード`}
        hint={t`4文字ずつの4組です。大文字と小文字は区別しません。`}
        read={asCode}
        autoComplete="one-time-code"
        size="medium"
      />
    </Form>
  );
}
