import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { reopenProgramme } from '#contracts/progress';
import { getProgramme, listProgrammes } from '#operations/progress';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';

/** Opens a closed programme again, with a reason. */
export function ReopenForm({ programme: { programme } }: { programme: Programme }) {
  const client = useQueryClient();
  const form = useOperationForm(reopenProgramme, {
    given: { programme },
    onDone: () => readAgain(client, getProgramme, listProgrammes),
  });
  return (
    <section className="section" aria-labelledby="reopen">
      <h2 id="reopen">{t`再開する`}</h2>
      <p>{t`再開すると、また記録を受け付け、成果の報告の数字も動きます。締めたときに保存した報告は、そのまま残ります。`}</p>
      <Form form={form} submit={t`事業を再開する`}>
        <TextField form={form} name="reason" label={t`再開する理由`} hint={t`監査記録に残ります。`} />
      </Form>
    </section>
  );
}
