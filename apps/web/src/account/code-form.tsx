import { t } from '@lingui/core/macro';
import { inspectCode } from '#contracts/registry';
import { useEffect } from 'react';
import { Form } from '../forms/form.js';
import { asCode } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { InspectedCode } from './inspected-code.js';

/** The code, as typed from paper or as the mail's link brought it; one that came along is looked at at once. */
export function CodeForm({ onInspected }: { onInspected: (inspected: InspectedCode) => void }) {
  const brought = window.location.hash.slice(1);
  const form = useOperationForm(inspectCode, {
    defaults: { code: brought },
    refusals: { 'wrong-code': 'code' },
    onDone: (answer, { code }) => onInspected({ ...answer, code }),
  });
  const { submit } = form;
  useEffect(() => {
    if (brought) void submit();
    // Once: what is typed afterwards is sent by its owner.
  }, []);
  return (
    <Form form={form} submit={t`次へ`}>
      <TextField
        form={form}
        name="code"
        label={t`使い捨てコード`}
        hint={t`用紙かメールに書かれている16文字です。大文字と小文字、ハイフンの有無は、どちらでもかまいません。`}
        read={asCode}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        size="medium"
      />
    </Form>
  );
}
