import { t } from '@lingui/core/macro';
import { RowsForm, startExport } from '#contracts/reporting';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { useOperationForm } from '../forms/use-form.js';
import type { Subjects } from './use-subjects.js';
import { formName } from './words.js';

/** Has a file made now. */
export function StartForm({ subjects: { options, asked }, onDone }: { subjects: Subjects; onDone: () => unknown }) {
  const form = useOperationForm(startExport, {
    defaults: { form: 'csv', ...(asked && { subject: asked }) },
    onDone,
  });
  return (
    <section aria-labelledby="start" className="section print:hidden">
      <h2 id="start">{t`いま書き出す`}</h2>
      <Form form={form} submit={t`書き出す`}>
        <Select form={form} name="subject" label={t`書き出すもの`} options={options} />
        <Radios
          form={form}
          name="form"
          label={t`ファイルの形`}
          options={RowsForm.options.map((value) => ({ value, label: formName(value) }))}
        />
      </Form>
    </section>
  );
}
