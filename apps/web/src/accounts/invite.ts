import { t } from '@lingui/core/macro';
import type { InputOf, OutputOf } from '#contracts';
import type { inviteAccount as Invite } from '#contracts/registry';
import { inviteAccount, listPeople } from '#operations/registry';
import { call } from '../api/call.js';
import { RequestFailed } from '../api/problem.js';
import { needsPerson } from './accounts.js';

/**
 * Invites somebody; who is to look after a department or a company is found in the roster by the address first.
 * @throws RequestFailed
 */
export async function invite(asked: InputOf<typeof Invite>): Promise<OutputOf<typeof Invite>> {
  if (!needsPerson(asked.role)) return call(inviteAccount, asked);
  const { items } = await call(listPeople, { email: asked.email });
  const [person] = items;
  if (!person)
    throw new RequestFailed(
      'unknown-person',
      t`このメールアドレスの人は、名簿にいません。部署長と企業担当者は、名簿にある人を招待してください。`,
    );
  return call(inviteAccount, { ...asked, person: person.person });
}
