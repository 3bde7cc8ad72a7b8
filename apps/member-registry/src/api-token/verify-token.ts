import { AccountId, DomainError, MunicipalityCode, type InputOf } from '#contracts';
import type { AccountGrant, verifyToken } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Memberships } from '../membership/index.js';
import { Municipalities } from '../municipality/index.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { hashOf } from './token-text.js';

/** What a program with this token may do; a token of codes 99… is nobody's where such codes are refused. */
@Injectable()
export class VerifyToken {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly municipalities: Municipalities,
    private readonly memberships: Memberships,
  ) {}

  async execute({ token }: InputOf<typeof verifyToken>): Promise<AccountGrant> {
    const stored = await this.tokens.findByHash(hashOf(token));
    if (!stored || !this.isUsable(stored.municipality)) throw new DomainError('not-signed-in');
    const { municipality } = stored;
    const roles = [...stored.roles];
    const membership = municipality && {
      municipality: MunicipalityCode.parse(municipality),
      municipalityName: this.municipalities.nameOf(municipality),
      member: await this.memberships.isMember(municipality),
      roles,
      person: null,
      departments: [],
      company: null,
      support: null,
    };
    return {
      account: AccountId.parse(stored._id),
      displayName: stored.label,
      language: 'ja',
      epoch: 0,
      totp: false,
      totpWanted: false,
      memberships: membership ? [membership] : [],
      anyFictional: membership ? [] : roles,
      scopes: [...stored.scopes],
    };
  }

  private isUsable(municipality: string | null): boolean {
    return municipality ? this.municipalities.isUsable(municipality) : this.municipalities.fictionalAllowed;
  }
}
