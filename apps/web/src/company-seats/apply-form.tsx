import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import type { OutputOf, RequestOf } from '#contracts';
import type { applyForSeats as Applying } from '#contracts/progress';
import { applyForSeats, listCompanySeats } from '#operations/progress';
import { call } from '../api/call.js';
import { costsTheGrant, GrantWarning } from '../components/grant-warning.js';
import { Notice } from '../components/notice.js';
import { Checkbox, Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextArea } from '../forms/text-area.js';
import { EmailField, NumberField, TextField } from '../forms/text-field.js';
import { useForm } from '../forms/use-form.js';
import type { Programme } from '../programmes/programmes.js';
import { useMe } from '../session/me.js';
import { shiftStageNames } from '../texts/names.js';
import type { Needs } from './company-seats.js';
import { needsInput, needsSchema, type NeedsInput } from './needs-schema.js';

/** What the company needs, how far its 業態転換 is, how many seats, and who pays first. */
export function ApplyForm({ programme, before }: { programme: Programme; before: Needs | null }) {
  const client = useQueryClient();
  const { displayName } = useMe();
  const form = useForm<NeedsInput, RequestOf<typeof Applying>, OutputOf<typeof Applying>>({
    schema: needsSchema,
    defaults: needsInput(before, displayName),
    given: { programme: programme.programme },
    send: (values) => call(applyForSeats, values),
    onDone: () => client.invalidateQueries({ queryKey: [listCompanySeats.name] }),
  });
  const grant = useWatch({ control: form.control, name: 'needs.grant' });
  const declares = useWatch({ control: form.control, name: 'needs.paysFirst' });
  const claims = grant === 'jinzai-kaihatsu';
  const stages = Object.entries(shiftStageNames()).map(([value, label]) => ({ value, label }));
  return (
    <Form form={form} submit={before ? t`この内容に変える` : t`席を申し込む`}>
      <TextArea
        form={form}
        name="needs.challenge"
        label={t`できるようになりたいこと`}
        hint={t`困っていること、変えたい仕事を書いてください。例：紙の受発注をなくしたい`}
      />
      <NumberField form={form} name="needs.seats" label={t`希望する席の数`} hint={t`学ぶ社員の人数です。`} />
      <Radios form={form} name="needs.stage" label={t`業態転換の段階`} options={stages} />
      <Radios
        form={form}
        name="needs.grant"
        label={t`人材開発支援助成金を申請しますか`}
        hint={t`国の助成金（事業展開等リスキリング支援コース）です。まだ分からないときは「申請しない」を選んでください。席が決まるまでは変えられます。`}
        options={[
          { value: 'jinzai-kaihatsu', label: t`申請する予定` },
          { value: 'none', label: t`申請しない` },
        ]}
      />
      {claims && costsTheGrant(programme.plan?.fundingSource, 'company') && <GrantWarning />}
      {claims && (
        <Checkbox
          form={form}
          name="needs.paysFirst"
          label={t`費用の全額を、会社が先に払うことを宣言します`}
          hint={t`あとから返金や割引を受けると、助成金は受けられません。`}
        />
      )}
      {claims && !declares && (
        <Notice role="status">
          <p>{t`宣言がないと、助成金を申請できません。宣言しなくても、席は申し込めます。`}</p>
        </Notice>
      )}
      <TextField form={form} name="needs.contactName" label={t`担当の方の名前`} autoComplete="name" />
      <EmailField
        form={form}
        name="needs.contactEmail"
        label={t`担当の方のメールアドレス`}
        hint={t`決まったことを、ここにお知らせします。`}
        autoComplete="email"
      />
    </Form>
  );
}
