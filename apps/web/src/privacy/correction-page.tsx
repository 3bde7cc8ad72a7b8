import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { OutputOf } from '#contracts';
import { correctPerson, getPersonRecord } from '#contracts/registry';
import { readQuery } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { EmailField, TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { nameOf } from './name-of.js';
import { privacyTrail } from './trail.js';

type PersonRecord = OutputOf<typeof getPersonRecord>;

/** 訂正: what the rosters say of somebody, put right, with the reason. */
export function CorrectionPage() {
  const { desk } = useMe();
  const { person = '' } = useParams();
  const query = useQuery(readQuery(getPersonRecord, { person }));
  const name = query.data ? nameOf(query.data) : t`本人からの請求`;
  return (
    <Page
      title={t`訂正`}
      lead={t`違っているところだけを直してください。`}
      trail={privacyTrail({ to: `/privacy/people/${person}`, label: name })}
      demo={isDemo(desk?.municipality)}
      width="card"
    >
      <Answer query={query}>{(found) => <Correction key={found.version} found={found} />}</Answer>
    </Page>
  );
}

function Correction({ found }: { found: PersonRecord }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { person, version, staff } = found;
  const form = useOperationForm(correctPerson, {
    defaults: {
      familyName: found.familyName,
      givenName: found.givenName,
      ...(found.familyNameKana !== null && { familyNameKana: found.familyNameKana }),
      ...(found.givenNameKana !== null && { givenNameKana: found.givenNameKana }),
      ...(found.email !== null && { email: found.email }),
      ...(staff && { staffNumber: staff.staffNumber, ...(staff.position !== null && { position: staff.position }) }),
    },
    given: { person, version },
    etag: `"${version}"`,
    refusals: { 'address-taken': 'email', 'address-needed': 'email', 'number-taken': 'staffNumber' },
    onDone: async () => {
      await client.invalidateQueries({ queryKey: [getPersonRecord.name] });
      void navigate(`/privacy/people/${person}`, { state: { done: t`訂正しました。` } });
    },
  });
  return (
    <Form form={form} submit={t`訂正する`}>
      <TextField form={form} name="familyName" label={t`氏`} size="medium" autoComplete="off" />
      <TextField form={form} name="givenName" label={t`名`} size="medium" autoComplete="off" optional />
      <TextField form={form} name="familyNameKana" label={t`氏（カナ）`} size="medium" autoComplete="off" optional />
      <TextField form={form} name="givenNameKana" label={t`名（カナ）`} size="medium" autoComplete="off" optional />
      <EmailField form={form} name="email" label={t`メールアドレス`} autoComplete="off" optional />
      {staff && (
        <>
          <TextField form={form} name="staffNumber" label={t`職員番号`} size="medium" autoComplete="off" />
          <TextField form={form} name="position" label={t`職位`} size="medium" autoComplete="off" optional />
        </>
      )}
      <TextField
        form={form}
        name="reason"
        label={t`訂正の理由`}
        hint={t`本人の請求によるときは、受付番号も書いてください。例：令和8年度 第4号。婚姻による改姓`}
        autoComplete="off"
        maxLength={500}
      />
    </Form>
  );
}
