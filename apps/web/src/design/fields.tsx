import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { z } from 'zod';
import { Notice } from '../components/notice.js';
import { Checkbox, Checkboxes, Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import { FileField } from '../forms/file-field.js';
import { Form } from '../forms/form.js';
import { PasswordField } from '../forms/password-field.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { EmailField, NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import { Specimen } from './specimen.js';

const Everything = z.strictObject({
  name: z.string().max(20),
  email: z.email(),
  seats: z.int().min(1).max(50),
  startsOn: z.iso.date(),
  audience: z.enum(['staff', 'company', 'citizen']),
  wave: z.enum(['before', 'after']),
  themes: z.array(z.string()).min(2),
  note: z.string().max(200).optional(),
  roster: z.instanceof(File),
  password: z.string().min(12),
  agreed: z.literal(true),
});

/** A form with every field. Sent as it is, it shows every mistake; nothing leaves this page. */
export function Fields() {
  const [sent, setSent] = useState('');
  const form = useForm({
    schema: Everything,
    defaults: { themes: [], agreed: false as unknown as true },
    send: async (values) => values.startsOn,
    onDone: setSent,
  });
  const audiences = [
    { value: 'staff', label: t`庁内職員` },
    { value: 'company', label: t`地域企業`, hint: t`雇用保険に入っている人も、入っていない人も` },
    { value: 'citizen', label: t`求職者` },
  ];
  return (
    <Specimen title={t`入力`}>
      {sent && (
        <Notice kind="done" role="status">
          <p>{t`受け付けました：${sent}`}</p>
        </Notice>
      )}
      <Form form={form} submit={t`確かめる`}>
        <TextField form={form} name="name" label={t`事業の名前`} hint={t`20文字まで`} />
        <EmailField form={form} name="email" label={t`メールアドレス`} />
        <NumberField form={form} name="seats" label={t`席の数`} />
        <DateField form={form} name="startsOn" label={t`始まる日`} />
        <Radios form={form} name="audience" label={t`対象`} options={audiences} />
        <Select
          form={form}
          name="wave"
          label={t`調査の時期`}
          options={[
            { value: 'before', label: t`受講前` },
            { value: 'after', label: t`修了時` },
          ]}
        />
        <Checkboxes
          form={form}
          name="themes"
          label={t`関心のあること`}
          hint={t`いくつでも選べます。`}
          options={[
            { value: 'dx', label: t`仕事の進め方を変える` },
            { value: 'data', label: t`データを使う` },
            { value: 'ai', label: t`生成AIを安全に使う` },
          ]}
        />
        <TextArea form={form} name="note" label={t`伝えておきたいこと`} optional />
        <FileField form={form} name="roster" label={t`名簿のファイル`} accept=".csv" />
        <PasswordField form={form} name="password" label={t`パスワード`} autoComplete="new-password" />
        <Checkbox form={form} name="agreed" label={t`内容を確かめました`} />
      </Form>
    </Specimen>
  );
}
