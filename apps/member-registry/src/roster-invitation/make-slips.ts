import { DomainError, PersonId, type Caller, type InputOf, type OutputOf } from '#contracts';
import type { makeSlips } from '#contracts/registry';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import {
  AccountRepository,
  addressOf,
  expiryOf,
  hashOfCode,
  makeCode,
  withCode,
  type AccountDocument,
} from '../account/index.js';
import { Departments } from '../department/index.js';
import { Municipalities } from '../municipality/index.js';
import { PersonRepository, type PersonDocument } from '../person/index.js';
import { inBatches } from './in-batches.js';
import { keyOf, LearnerOffers, nameOf } from './learner-offers.js';

type Slips = OutputOf<typeof makeSlips>;
type StaffPerson = PersonDocument & Required<Pick<PersonDocument, 'staff'>>;

const AT_ONCE = 8;

/**
 * Slips for staff without an address: the one way in that does not go through a mail box, and so only for accounts that
 * have none and belong to this municipality's numbering. New codes void the old ones; only their hashes are kept.
 */
@Injectable()
export class MakeSlips {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly municipalities: Municipalities,
    private readonly offers: LearnerOffers,
  ) {}

  async execute(input: InputOf<typeof makeSlips>, caller: Caller): Promise<Slips> {
    const { limit, cursor = '' } = input;
    const by = caller.account ?? null;
    if (input.people) {
      const people = await this.named(input.people);
      await inBatches(people, AT_ONCE, (person) => this.offers.execute(person, { language: 'ja', by }));
      return { slips: await this.slipsFor(people, () => true), nextCursor: null };
    }
    const page = (await this.people.listWithoutEmail(cursor, limit + 1)).filter(isStaff);
    const slips = await this.slipsFor(page.slice(0, limit), ({ passwordHash }) => passwordHash === null);
    return { slips, nextCursor: page.length > limit ? (page[limit - 1]?._id ?? null) : null };
  }

  private async named(ids: readonly string[]): Promise<StaffPerson[]> {
    const people = await this.people.findAll(ids);
    if (people.length < new Set(ids).size) throw new DomainError('unknown-person');
    if (people.some((person) => person.email || !isStaff(person))) throw new DomainError('has-address');
    return people.filter(isStaff);
  }

  private async slipsFor(
    people: readonly StaffPerson[],
    wanted: (account: AccountDocument) => boolean,
  ): Promise<Slips['slips']> {
    const paths = await this.departments.pathsOf(people.flatMap(({ staff }) => staff.department ?? []));
    const made = await inBatches(people, AT_ONCE, async (person) => {
      const code = await this.codeFor(person, wanted);
      return code && { person, ...code };
    });
    const municipality = requireTenant();
    return made.flatMap((slip) =>
      slip
        ? {
            person: PersonId.parse(slip.person._id),
            name: nameOf(slip.person),
            department: paths.get(slip.person.staff.department ?? '') ?? [],
            municipality,
            municipalityName: this.municipalities.nameOf(municipality),
            staffNumber: slip.person.staff.staffNumber,
            code: slip.code,
            until: slip.expiresAt.toISOString(),
          }
        : [],
    );
  }

  private codeFor(person: StaffPerson, wanted: (account: AccountDocument) => boolean) {
    const code = makeCode();
    return retryWhenChanged(async () => {
      const account = await this.accounts.findByMethod(keyOf(person));
      if (!account || account.disabledAt || addressOf(account.methods) !== null || !wanted(account)) return null;
      const now = new Date();
      const expiresAt = expiryOf('slip', now);
      const offers = account.offers.filter(({ municipality }) => municipality === person.tenant).map(({ id }) => id);
      const kept = account.codes.filter(({ purpose }) => purpose !== 'slip');
      const made = { hash: hashOfCode(code), purpose: 'slip', offers, expiresAt } as const;
      await this.accounts.save(account, { codes: withCode(kept, made, now) }, now);
      return { code, expiresAt };
    });
  }
}

const isStaff = (person: PersonDocument): person is StaffPerson => person.staff !== undefined;
