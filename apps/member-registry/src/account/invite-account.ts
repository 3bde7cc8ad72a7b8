import { AccountId, DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { inviteAccount } from '#contracts/registry';
import { normaliseEmail } from '#csv';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Municipalities } from '../municipality/index.js';
import { PersonRepository } from '../person/index.js';
import { stateOf } from './account-state.js';
import { checkGrantable, mayActivate, withRole } from './account.domain.js';
import { AccountRepository } from './account.repository.js';
import { makeActivationCode } from './activation-code.js';

type Invitation = InputOf<typeof inviteAccount>;

/** Gives a role to an e-mail address; who has no password yet gets a code to choose one, once. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly municipalities: Municipalities,
    private readonly people: PersonRepository,
  ) {}

  async execute(invitation: Invitation, caller: Caller | undefined): Promise<OutputOf<typeof inviteAccount>> {
    const { role, municipality = null, person } = invitation;
    checkGrantable(caller, role, municipality);
    if (municipality) await this.municipalities.checkAdmitted(municipality);
    if (person && !(municipality && (await this.isKnown(municipality, person))))
      throw new DomainError('unknown-person');
    return retryWhenChanged(() => this.invite(invitation, caller, new Date()));
  }

  private async invite(invitation: Invitation, caller: Caller | undefined, now: Date) {
    const { displayName, role, municipality = null, person = null } = invitation;
    const email = normaliseEmail(invitation.email);
    const stored = await this.accounts.findByEmail(email);
    const account = AccountId.parse(stored?._id ?? randomUUID());
    const memberships = withRole(stored?.memberships ?? [], municipality, role, person);
    const { code, hash } = makeActivationCode();
    if (!stored) {
      const state = { _id: account, email, displayName, passwordHash: null, activationHash: hash, memberships };
      if (!(await this.accounts.insert(state, now))) throw new DomainError('changed-meanwhile');
      return { account, activationCode: code };
    }
    const renewed = stored.passwordHash === null && mayActivate(caller, stored.memberships);
    if (renewed || memberships !== stored.memberships) {
      const activationHash = renewed ? hash : stored.activationHash;
      await this.accounts.save(stored.version, { ...stateOf(stored), memberships, activationHash }, now);
    }
    return { account, activationCode: renewed ? code : null };
  }

  private isKnown(municipality: string, person: string): Promise<boolean> {
    return inTenant(municipality, async () => (await this.people.findKnown([person])).length === 1);
  }
}
