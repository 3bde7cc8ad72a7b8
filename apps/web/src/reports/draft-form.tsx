import { t } from '@lingui/core/macro';
import { draftPublication } from '#contracts/reporting';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';

interface Props {
  subject: string;
  headline: string | null;
  /** The edition that this one replaces. */
  corrects: number | null;
  onDone: (what: string) => void;
}

const orNull = (typed: string | null) => typed?.trim() || null;

/** Makes the next edition from what the report says now. */
export function DraftForm({ subject, headline, corrects, onDone }: Props) {
  const form = useOperationForm(draftPublication, {
    given: { subject },
    defaults: { headline, correction: null },
    onDone: () => onDone(t`公開前の版を作りました。見え方を確かめてください。`),
  });
  return (
    <Form form={form} submit={t`この内容で作る`}>
      <TextField
        form={form}
        name="headline"
        label={t`はじめに載せる一文`}
        hint={t`成果を一文で書きます。例：受講した人の8割が、仕事で活用しています。`}
        read={orNull}
        optional
      />
      {corrects !== null && (
        <TextField
          form={form}
          name="correction"
          label={t`第${corrects}版を直す理由`}
          hint={t`新しい版に載せます。`}
          read={orNull}
        />
      )}
    </Form>
  );
}
