import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { OutputOf } from '#contracts';
import { admitMunicipality, getMunicipality, inviteAccount } from '#contracts/registry';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Form } from '../forms/form.js';
import { asCode } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useForm, type FormOf } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { language } from '../texts/language.js';
import { WhoFields } from './who-fields.js';

/** The secretariat admits a municipality and invites its first administrator, who does the rest. */
export function AdmitPage() {
  const [done, setDone] = useState<{ times: number; sentence: string } | null>(null);
  return (
    <Page
      title={t`自治体を登録する`}
      lead={t`自治体を登録し、最初の管理者を招待します。あとは、その管理者が自分の自治体の人を招待します。`}
      trail={[{ to: '/accounts', label: t`人と役割` }]}
      width="card"
    >
      {done && <DoneNotice key={done.times}>{done.sentence}</DoneNotice>}
      <Admission key={done?.times} onDone={(sentence) => setDone({ times: (done?.times ?? 0) + 1, sentence })} />
    </Page>
  );
}

const schema = inviteAccount.input.required({ municipality: true });

function Admission({ onDone }: { onDone: (sentence: string) => void }) {
  const form = useForm({
    schema,
    defaults: { language: language() },
    given: { role: 'municipality-admin' },
    refusals: { 'unknown-municipality': 'municipality', 'fictional-code': 'municipality' },
    send: async (asked) => {
      // Admitting again changes nothing: after a failure in between both are simply sent once more.
      const { name } = await call(admitMunicipality, { code: asked.municipality });
      await call(inviteAccount, asked);
      return name;
    },
    onDone: (name, { email }) => onDone(t`${name}を登録し、管理者を招待しました：${email}`),
  });
  return (
    <Form form={form} submit={t`登録して招待する`}>
      <TextField
        form={form}
        name="municipality"
        label={t`自治体コード`}
        hint={t`6桁の全国地方公共団体コードです。`}
        read={asCode}
        inputMode="numeric"
        autoComplete="off"
        size="short"
      >
        <NameOfCode form={form} />
      </TextField>
      <h2>{t`最初の管理者`}</h2>
      <WhoFields form={form} />
    </Form>
  );
}

const found = ({ prefecture, name, admitted }: OutputOf<typeof getMunicipality>): string =>
  admitted ? t`${prefecture}${name}（登録済み）` : `${prefecture}${name}`;

/** Which municipality the code is, before anything is sent. */
function NameOfCode({ form }: { form: FormOf<(typeof schema)['_zod']['input']> }) {
  const code = String(useWatch({ control: form.control, name: 'municipality' }) ?? '');
  const { data } = useQuery({ ...readQuery(getMunicipality, { code }), enabled: /^\d{6}$/.test(code), retry: false });
  return (
    <p role="status" className="field-read">
      {data && found(data)}
    </p>
  );
}
