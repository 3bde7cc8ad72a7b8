import { t } from '@lingui/core/macro';
import { RowsForm, saveExportSchedule } from '#contracts/reporting';
import { Form } from '../forms/form.js';
import { asNumber } from '../forms/read.js';
import { Select } from '../forms/select.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import type { Subjects } from './use-subjects.js';
import { formName } from './words.js';

/** Has a file made on a day of every month. */
export function MonthlyForm({ subjects: { options, asked }, onDone }: { subjects: Subjects; onDone: () => unknown }) {
  const form = useOperationForm(saveExportSchedule, {
    defaults: { form: 'csv', day: 1, ...(asked && { subject: asked }) },
    onDone,
  });
  return (
    <details className="more print:hidden">
      <summary>{t`毎月、決まった日に書き出す`}</summary>
      <p>
        {t`できあがると、あなたのメールにこのページへのリンクを送ります。メールに記録は載りません。受け取るにはサインインが要ります。`}
      </p>
      <Form form={form} submit={t`毎月書き出す`}>
        <Select form={form} name="subject" label={t`毎月書き出すもの`} options={options} />
        <Select
          form={form}
          name="form"
          label={t`毎月のファイルの形`}
          options={RowsForm.options.map((value) => ({ value, label: formName(value) }))}
        />
        <TextField
          form={form}
          name="day"
          label={t`毎月の日`}
          hint={t`1から28までの数字。その日に止まっていたときは、動き出してから作ります。`}
          kind="number"
          read={(typed) => asNumber(typed) ?? null}
          inputMode="numeric"
          size="short"
        />
      </Form>
    </details>
  );
}
