import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { grantRole } from '#contracts/registry';
import { readAgain } from '../api/queries.js';
import { Form } from '../forms/form.js';
import { useOperationForm } from '../forms/use-form.js';
import type { Desk } from '../session/desks.js';
import { roleName } from '../texts/names.js';
import { accountLists, needsPerson, rolesToGive, type Account } from './accounts.js';
import { RoleFields } from './role-fields.js';

interface Props {
  desk: Desk;
  account: Account;
  onDone: (sentence: string) => void;
}

/** One more role, at once, for somebody who is a member already. */
export function GiveRole(props: Props) {
  // After each one a new form: nothing of the last stays in it.
  const [given, setGiven] = useState(0);
  const roles = rolesToGive(props.desk).filter((role) => props.account.person !== null || !needsPerson(role));
  return (
    <section className="section" aria-labelledby="give">
      <h2 id="give">{t`役割を与える`}</h2>
      <p>{t`すぐに使えるようになります。今ある役割をもう一度選ぶと、最後の日が変わります。`}</p>
      <GivenRole key={given} {...props} roles={roles} onGiven={() => setGiven(given + 1)} />
    </section>
  );
}

type Given = Props & { roles: ReturnType<typeof rolesToGive>; onGiven: () => void };

function GivenRole({ desk: { municipality }, account, roles, onDone, onGiven }: Given) {
  const client = useQueryClient();
  const form = useOperationForm(grantRole, {
    given: { account: account.account, ...(municipality !== null && { municipality }) },
    refusals: { 'date-in-past': 'until', 'role-not-grantable': 'role' },
    onDone: async (_, { role }) => {
      await readAgain(client, ...accountLists);
      const name = roleName(role);
      onDone(t`与えました：${name}`);
      onGiven();
    },
  });
  return (
    <Form form={form} submit={t`役割を与える`}>
      <RoleFields form={form} roles={roles} />
    </Form>
  );
}
