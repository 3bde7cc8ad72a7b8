import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { inviteAccount } from '#contracts/registry';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useForm } from '../forms/use-form.js';
import { isDemo, type Desk } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { NoDesk } from '../shell/no-desk.js';
import { Page } from '../shell/page.js';
import { language } from '../texts/language.js';
import { accountLists, rolesToGive } from './accounts.js';
import { invite } from './invite.js';
import { RoleFields } from './role-fields.js';
import { WhoFields } from './who-fields.js';

/** Offers somebody a role by mail; it is theirs when they say yes. */
export function InvitePage() {
  const { desk } = useMe();
  if (!desk) return <NoDesk />;
  return (
    <Page
      title={t`人を招待する`}
      lead={t`案内のメールを送ります。本人が受け取ると、役割を使えるようになります。`}
      trail={[{ to: '/accounts', label: t`人と役割` }]}
      demo={isDemo(desk.municipality)}
      width="card"
    >
      <Invitation desk={desk} />
    </Page>
  );
}

function Invitation({ desk }: { desk: Desk }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { municipality } = desk;
  const form = useForm({
    schema: inviteAccount.input,
    defaults: { language: language() },
    ...(municipality !== null && { given: { municipality } }),
    refusals: { 'unknown-person': 'email', 'date-in-past': 'until', 'role-not-grantable': 'role' },
    send: invite,
    onDone: async ({ account }, { email }) => {
      await readAgain(client, ...accountLists);
      void navigate(`/accounts/${account}`, { state: { invited: t`招待しました：${email}` } });
    },
  });
  return (
    <Form form={form} submit={t`招待する`}>
      <WhoFields form={form} />
      <RoleFields form={form} roles={rolesToGive(desk)} />
    </Form>
  );
}
