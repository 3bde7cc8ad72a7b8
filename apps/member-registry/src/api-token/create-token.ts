import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { createToken } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Municipalities } from '../municipality/index.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { hashOf, makeToken } from './token-text.js';

/** Makes a token for a program. Without a municipality it is good for codes 99… and nothing else. */
@Injectable()
export class CreateToken {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly municipalities: Municipalities,
  ) {}

  async execute(input: InputOf<typeof createToken>): Promise<OutputOf<typeof createToken>> {
    const { label, roles, scopes, municipality = null } = input;
    if (municipality) await this.municipalities.checkAdmitted(municipality);
    else if (!this.municipalities.fictionalAllowed) throw new DomainError('fictional-code');
    const token = makeToken();
    await this.tokens.insert({
      _id: randomUUID(),
      hash: hashOf(token),
      label,
      roles: [...new Set(roles)],
      scopes: [...new Set([...scopes, ...(municipality ? [] : (['fictional-only'] as const))])],
      municipality,
      createdAt: new Date(),
    });
    return { token };
  }
}
