import { t } from '@lingui/core/macro';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { DateField } from '../forms/date-field.js';
import { TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';

/** By which request, and when it came in: from that day the time runs. */
export function RequestFields<Values extends FieldValues>({ form }: { form: FormOf<Values> }) {
  return (
    <>
      <TextField
        form={form}
        name={'reference' as FieldPath<Values>}
        label={t`受付番号`}
        hint={t`請求書につけた番号です。例：令和8年度 第3号`}
        autoComplete="off"
        size="medium"
        maxLength={100}
      />
      <DateField form={form} name={'receivedOn' as FieldPath<Values>} label={t`請求を受けた日`} />
    </>
  );
}
