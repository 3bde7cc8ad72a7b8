import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { copyProgramme } from '#contracts/progress';
import { listProgrammes } from '#operations/progress';
import { Form } from '../forms/form.js';
import { KeyField } from '../forms/key-field.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';

/** What the copy is called, and the button that makes it. */
export function CopyForm({ programme, suggested }: { programme: Programme; suggested: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useOperationForm(copyProgramme, {
    defaults: { key: suggested, name: programme.name },
    given: { programme: programme.programme },
    refusals: { 'programme-key-taken': 'key' },
    onDone: async ({ programme: copy }) => {
      await client.invalidateQueries({ queryKey: [listProgrammes.name] });
      await navigate(`/programmes/${copy}/plan`);
    },
  });
  return (
    <section className="section" aria-labelledby="copy">
      <h2 id="copy">{t`この内容で写す`}</h2>
      <Form form={form} submit={t`次の年度の事業を作る`}>
        <TextField form={form} name="name" label={t`事業の名前`} />
        <KeyField
          form={form}
          hint={t`ファイルの中でこの事業を指すときに使います。そのままでもかまいません。小文字の英数字とハイフンで書きます。`}
        />
      </Form>
    </section>
  );
}
