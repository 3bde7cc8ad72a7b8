import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { correctPerson } from '#contracts/registry';
import { normaliseEmail, normaliseKana, normaliseName, normaliseNumber } from '#csv';
import { isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, staffKey } from '../account/index.js';
import { PersonRepository, type PersonDocument } from '../person/index.js';
import { corrected, type Correction } from './correction.domain.js';

type Corrected = OutputOf<typeof correctPerson>;

/** Corrects what is recorded of somebody, over the version that was read. Before and after lie in the audit's details. */
@Injectable()
export class CorrectPerson {
  constructor(
    private readonly people: PersonRepository,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(input: InputOf<typeof correctPerson>): Promise<Corrected> {
    const { person, version, reason: _, ...said } = input;
    const [stored] = await this.people.findForDesk([person]);
    if (!stored) throw new DomainError('unknown-person');
    if (stored.version !== version) throw new DomainError('version-outdated', { version: stored.version });
    const after = corrected(stored, normalised(said));
    if (after === stored) return { person, version, outcome: 'unchanged' };
    await this.checkNumber(stored, after);
    await this.save(version, after);
    return { person, version: version + 1, outcome: 'updated' };
  }

  /** Who signs in by the number would be locked out by another one. */
  private async checkNumber(before: PersonDocument, after: PersonDocument): Promise<void> {
    if (!before.staff || before.staff.staffNumber === after.staff?.staffNumber) return;
    if (await this.accounts.findByMethod(staffKey(before.tenant, before.staff.staffNumber)))
      throw new DomainError('signs-in-by-number');
  }

  private async save(readVersion: number, person: PersonDocument): Promise<void> {
    const { version: _, changedAt: __, correlationId: ___, ...state } = withPosition(person);
    try {
      await this.people.save(readVersion, state, new Date());
    } catch (error) {
      if (error instanceof DomainError && error.code === 'changed-meanwhile') throw new DomainError('version-outdated');
      if (!isDuplicate(error)) throw error;
      const taken = Object.keys((error as { keyPattern?: object }).keyPattern ?? {});
      throw new DomainError(taken.includes('email') ? 'address-taken' : 'number-taken');
    }
  }
}

/** What was wrong of the position was so from the posting's first day. */
function withPosition(person: PersonDocument): PersonDocument {
  const last = person.postings?.at(-1);
  if (!last || !person.staff) return person;
  const { position } = person.staff;
  return { ...person, postings: [...(person.postings ?? []).slice(0, -1), { ...last, position }] };
}

/** Written as rosters write it, so that the next one finds the person. */
function normalised({ email, staffNumber, ...rest }: Correction): Correction {
  const { familyName, givenName, familyNameKana, givenNameKana, ...others } = rest;
  return {
    ...others,
    ...(familyName !== undefined && { familyName: normaliseName(familyName) }),
    ...(givenName !== undefined && { givenName: normaliseName(givenName) }),
    ...(familyNameKana !== undefined && { familyNameKana: familyNameKana && normaliseKana(familyNameKana) }),
    ...(givenNameKana !== undefined && { givenNameKana: givenNameKana && normaliseKana(givenNameKana) }),
    ...(email !== undefined && { email: email && normaliseEmail(email) }),
    ...(staffNumber !== undefined && { staffNumber: normaliseNumber(staffNumber) }),
  };
}
