import { t } from '@lingui/core/macro';
import { useSearchParams } from 'react-router';
import { getUseReport } from '#contracts/procurement';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';

const Asked = getUseReport.input.pick({ on: true }).required();

/** Until which day is counted; it stands in the address. */
export function DayForm({ on }: { on: string }) {
  const [, setSearch] = useSearchParams();
  const form = useForm({
    schema: Asked,
    defaults: { on },
    send: (asked) => Promise.resolve(asked),
    onDone: (asked) => setSearch({ on: asked.on }),
  });
  return (
    <details className="more">
      <summary>{t`ほかの日の状況を見る`}</summary>
      <Form form={form} submit={t`この日で数え直す`}>
        <DateField form={form} name="on" label={t`いつの終わりまで数えるか`} />
      </Form>
    </details>
  );
}
