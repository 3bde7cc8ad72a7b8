import { AccountId, dayInJapan, DomainError, isFictional, type Caller, type InputOf, type OutputOf } from '#contracts';
import { mayGive, type inviteAccount } from '#contracts/registry';
import { Mails } from '#mail';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, checkUntil, expiryOf, hashOfCode, mailKey, makeCode, withCode } from '../account/index.js';
import { mailPeriod } from '../account-mail/index.js';
import { Municipalities } from '../municipality/index.js';
import { RoleScopes } from '../role/index.js';
import { OfferRole, type Offered } from './offer-role.js';

type Invitation = InputOf<typeof inviteAccount>;

/** Offers a role to an e-mail address and writes to it. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly municipalities: Municipalities,
    private readonly scopes: RoleScopes,
    private readonly offering: OfferRole,
    private readonly mails: Mails,
  ) {}

  async execute(invitation: Invitation, caller: Caller): Promise<OutputOf<typeof inviteAccount>> {
    const { role, municipality = null, person = null, until = null } = invitation;
    checkFictional(caller, municipality);
    if (!mayGive(caller, { role, municipality })) throw new DomainError('role-not-grantable', { role });
    checkUntil(until, dayInJapan(new Date()));
    if (municipality) await this.municipalities.checkAdmitted(municipality);
    const scope = await this.scopes.resolve(municipality, person, invitation);
    const offered = await this.offering.execute({
      key: mailKey(invitation.email),
      displayName: invitation.displayName,
      language: invitation.language,
      municipality,
      person,
      role: { ...scope, role, until, by: caller.account ?? null },
    });
    const code = caller.service ? await this.handOver(offered) : null;
    if (offered.offer && !caller.service) await this.write(offered.account, offered.offer, municipality);
    return { account: AccountId.parse(offered.account), code };
  }

  private async write(account: string, offer: string, municipality: string | null): Promise<void> {
    const period = `${offer} ${mailPeriod(new Date())}`;
    await this.mails.post({ kind: 'invitation', subject: account, period }, municipality);
  }

  /** A code for the operator's tool; none for an account that has a password: its owner signs in and accepts. */
  private async handOver({ account, offer }: Offered): Promise<string | null> {
    const code = makeCode();
    return retryWhenChanged(async () => {
      const stored = await this.accounts.find(account);
      if (!stored || stored.passwordHash !== null) return null;
      const now = new Date();
      const offers = offer === null ? [] : [offer];
      const made = {
        hash: hashOfCode(code),
        purpose: 'invitation',
        offers,
        expiresAt: expiryOf('invitation', now),
      } as const;
      await this.accounts.save(stored, { codes: withCode(stored.codes, made, now) }, now);
      return code;
    });
  }
}

/** A program of fictional codes reaches nowhere else. */
function checkFictional({ scopes }: Caller, municipality: string | null): void {
  const beyond = municipality === null || !isFictional(municipality);
  if (scopes.includes('fictional-only') && beyond) throw new DomainError('forbidden');
}
