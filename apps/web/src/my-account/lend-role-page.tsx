import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { lendRole } from '#contracts/registry';
import { DoneNotice } from '../components/done-notice.js';
import { DateField } from '../forms/date-field.js';
import { Form } from '../forms/form.js';
import { EmailField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { NoDesk } from '../shell/no-desk.js';
import { Page } from '../shell/page.js';
import { dayLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import { accountTrail } from './account-trail.js';
import { lendableAt, type Lendable } from './lendable-at.js';

/** Somebody is away, or has too much to do: a colleague has the same role until a day. */
export function LendRolePage() {
  const { desk } = useMe();
  const lent = lendableAt(desk);
  if (!lent) return <NoDesk />;
  const role = roleName(lent.role);
  return (
    <Page
      title={t`役割を貸す`}
      lead={t`役割「${role}」の仕事を、決めた日まで、同じ自治体の人にもしてもらいます。あなたの役割は、そのまま残ります。`}
      trail={accountTrail()}
      demo={isDemo(lent.municipality)}
      width="card"
    >
      <Lending given={lent} />
    </Page>
  );
}

function Lending({ given }: { given: Lendable }) {
  const [done, setDone] = useState<string | null>(null);
  const form = useOperationForm(lendRole, {
    given,
    refusals: { 'unknown-account': 'email', 'role-held-already': 'email', 'date-in-past': 'until' },
    onDone: ({ until }, { email }) => {
      const day = dayLabel(until);
      setDone(t`${day}まで貸しました：${email}`);
    },
  });
  return (
    <>
      {done !== null && (
        <DoneNotice key={done}>
          {done}
          <br />
          {t`早く終えるときは、自治体の管理者に伝えてください。`}
        </DoneNotice>
      )}
      <Form form={form} submit={t`貸す`}>
        <EmailField
          form={form}
          name="email"
          label={t`相手のメールアドレス`}
          hint={t`サインインに使うアドレスです。まだ使っていない人は、管理者が招待します。`}
          autoComplete="off"
        />
        <DateField form={form} name="until" label={t`最後の日`} hint={t`過ぎると、自動で終わります。例：R9.3.31`} />
      </Form>
    </>
  );
}
