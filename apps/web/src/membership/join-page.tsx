import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { applyForMembership, listMunicipalities, MembershipApplicant } from '#contracts/registry';
import { call } from '../api/call.js';
import { readQuery } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { Checkboxes, Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { Select } from '../forms/select.js';
import { TextArea } from '../forms/text-area.js';
import { EmailField, TextField } from '../forms/text-field.js';
import { useForm, type FormOf } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { language } from '../texts/language.js';
import { themes } from '../texts/network.js';

const { municipality, request } = applyForMembership.input.shape;
const { name, post, organ, message, ...applicant } = MembershipApplicant.shape;
/** As it is filled in: what need not be said may stay empty, and the prefecture only leads to the municipality. */
const schema = z.strictObject({
  request,
  prefecture: z.string().min(1),
  municipality,
  applicant: z.strictObject({
    ...applicant,
    name,
    post: post.unwrap().optional(),
    organ: organ.unwrap().optional(),
    message: message.unwrap().optional(),
  }),
});
type Values = z.input<typeof schema>;

/** A question to the network, or the application for membership, by an official without an account. */
export function JoinPage() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <Page
      title={t`ネットワークへの照会・参加申請`}
      lead={t`全国自治体リスキリングネットワークへの参加は無料です。自治体の職員の方が、ここから照会または申請できます。`}
      width="narrow"
    >
      {sentTo === null ? <JoinForm onSent={setSentTo} /> : <CheckYourMail email={sentTo} />}
    </Page>
  );
}

function JoinForm({ onSent }: { onSent: (email: string) => void }) {
  const form = useForm<Values, z.output<typeof schema>, unknown>({
    schema,
    defaults: { applicant: { language: language(), themes: [] } },
    refusals: { 'unknown-municipality': 'municipality', 'fictional-code': 'municipality' },
    send: (values) => {
      const { prefecture: _, applicant: said, ...asked } = values;
      const { post: held = null, organ: body = null, message: text = null, ...rest } = said;
      return call(applyForMembership, { ...asked, applicant: { ...rest, post: held, organ: body, message: text } });
    },
    onDone: (_, sent) => onSent(sent.applicant.email),
  });
  return (
    <>
      <p>
        <a href="/members">{t`ネットワークと参加自治体について読む`}</a>
      </p>
      <Form form={form} submit={t`確認のメールを送る`}>
        <Radios
          form={form}
          name="request"
          label={t`用件`}
          options={[
            { value: 'inquiry', label: t`照会`, hint: t`参加する前に、聞きたいことがある` },
            { value: 'application', label: t`参加申請`, hint: t`自治体として参加を申し込む` },
          ]}
        />
        <MunicipalityFields form={form} />
        <TextField form={form} name="applicant.department" label={t`担当部署`} hint={t`例：総務部 DX推進課`} />
        <TextField
          form={form}
          name="applicant.organ"
          label={t`実施機関`}
          hint={t`例：市長部局、教育委員会`}
          size="medium"
          optional
        />
        <Checkboxes form={form} name="applicant.themes" label={t`関心のある分科会`} options={themes()} optional />
        <TextField form={form} name="applicant.name" label={t`担当者の氏名`} autoComplete="name" size="medium" />
        <TextField form={form} name="applicant.post" label={t`職`} hint={t`例：係長`} size="medium" optional />
        <EmailField
          form={form}
          name="applicant.email"
          label={t`メールアドレス`}
          hint={t`lg.jpのアドレスなら、職員であることがすぐに確かめられます。ほかのアドレスのときは、担当部署あてに手紙をお送りして確かめます。`}
          autoComplete="email"
        />
        <TextArea form={form} name="applicant.message" label={t`聞きたいこと・伝えたいこと`} optional />
      </Form>
    </>
  );
}

/** The prefecture first, then one of its bodies: 25 names are held by several. */
function MunicipalityFields({ form }: { form: FormOf<Values> }) {
  const prefecture = String(useWatch({ control: form.control, name: 'prefecture' }) ?? '');
  const { data: all } = useQuery(readQuery(listMunicipalities, {}));
  const { data: here } = useQuery({ ...readQuery(listMunicipalities, { prefecture }), enabled: prefecture !== '' });
  const choices = (all?.prefectures ?? []).map((value) => ({ value, label: value }));
  const bodies = (here?.municipalities ?? []).map(({ municipality: value, name: label }) => ({ value, label }));
  return (
    <>
      <Select form={form} name="prefecture" label={t`都道府県`} options={choices} />
      <Select
        form={form}
        name="municipality"
        label={t`自治体`}
        options={bodies}
        empty={prefecture === '' ? t`先に都道府県を選んでください` : t`選んでください`}
      />
    </>
  );
}

function CheckYourMail({ email }: { email: string }) {
  return (
    <>
      <DoneNotice>{t`${email} にメールを送りました。まだ、受け付けは終わっていません。`}</DoneNotice>
      <p>{t`メールの中のリンクを、2日のうちに開いてください。開いたページで確認すると、受け付けられます。`}</p>
      <p>{t`届かないときは、迷惑メールのフォルダーを見てください。アドレスが違っていたら、もう一度送ってください。`}</p>
    </>
  );
}
