import { DomainError, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { signDeclaration } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Memberships, signatureView, standingToday } from '../membership/index.js';
import { Declarations } from './declarations.js';

/**
 * A named official signs what was read; with the first signature the municipality joins. Who signs a newer version stays
 * the member it is. The same signature again is the one that is there.
 */
@Injectable()
export class SignDeclaration {
  constructor(
    private readonly declarations: Declarations,
    private readonly memberships: Memberships,
  ) {}

  async execute(
    { municipality, version, hash, name, post }: InputOf<typeof signDeclaration>,
    caller: Caller,
  ): Promise<OutputOf<typeof signDeclaration>> {
    const { current } = this.declarations;
    const account = caller.account ?? null;
    if (version !== current.version || hash !== current.hash) throw new DomainError('declaration-outdated');
    const isSame = (one: { version: number; name: string; post: string }) =>
      one.version === version && one.name === name && one.post === post;
    const known = await this.memberships.change(municipality, (membership, today) => {
      const standing = standingToday(membership, today);
      if (standing === 'left') throw new DomainError('membership-left');
      const { entries, signatures } = membership;
      const isMember = standing === 'joined' || standing === 'suspended';
      // After leaving and joining once more it is signed anew.
      if (isMember && signatures.some(isSame)) return null;
      const signed = { version, hash, name, post, signedOn: today, account };
      const joined = { standing: 'joined', on: today, by: 'municipality', account, reason: null } as const;
      return {
        signatures: [...signatures, signed],
        ...(!isMember && { entries: [...entries, { ...joined, application: null, at: new Date() }] }),
      };
    });
    const signature = known.signatures.findLast(isSame);
    if (!signature) throw new Error(`the signature of ${municipality} was not kept`);
    return signatureView(signature);
  }
}
