import { dayInJapan, DomainError, type RefusalCode } from '#contracts';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Companies, type CompanyInRow } from '../company/index.js';
import { Departments } from '../department/index.js';
import { PersonRepository } from './person.repository.js';
import type { PersonDocument } from './person.schema.js';
import { posted, postingsOf } from './posting.domain.js';
import {
  decideRoster,
  paddedNumbers,
  type KnownPerson,
  type PersonFields,
  type RosterRow,
  type SeenInFile,
} from './roster.domain.js';

/** A person as a roster's row writes them, with the department's path and the company's name in place of ids. */
export type PersonInRow = Omit<PersonFields, 'staff' | 'company'> & {
  readonly staff?: {
    readonly staffNumber: string;
    readonly department: readonly string[] | null;
    readonly position: string | null;
  };
  readonly company?: CompanyInRow & { readonly insured: boolean | null };
};

/** What became, or would become, of a row; `person` is their id. */
export type Kept =
  | { readonly row: number; readonly outcome: 'created' | 'updated' | 'unchanged'; readonly person: string }
  | { readonly row: number; readonly outcome: 'refused'; readonly code: RefusalCode; readonly field: string };

const ATTEMPTS = 5;

/** Keeps the people of a roster's rows, some hundred at a time. */
@Injectable()
export class KeepPeople {
  constructor(
    private readonly people: PersonRepository,
    private readonly departments: Departments,
    private readonly companies: Companies,
  ) {}

  /** Says what would happen and writes nothing. `seen`: the file's accepted rows before these. */
  async plan(rows: readonly RosterRow<PersonInRow>[], seen: SeenInFile): Promise<Kept[]> {
    return (await this.decide(rows, seen, () => randomUUID())).kept;
  }

  /**
   * Writes what differs; nothing when all is there already, so that it may be done again after a crash.
   * `idOf`: the id planned for a row's new person.
   * @throws DomainError `changed-meanwhile` when others keep changing the same people.
   */
  async keep(rows: readonly RosterRow<PersonInRow>[], idOf: (row: number) => string): Promise<Kept[]> {
    await this.departments.ensure(
      rows.flatMap(({ person }) => (person.staff?.department ? [person.staff.department] : [])),
    );
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { kept, created, changed, companies } = await this.decide(rows, new Map(), idOf);
      await this.companies.ensure(companies);
      if (await this.people.write(created, changed)) return kept;
    }
    throw new DomainError('changed-meanwhile');
  }

  private async decide(rows: readonly RosterRow<PersonInRow>[], seen: SeenInFile, idOf: (row: number) => string) {
    const stored = await this.storedFor(rows);
    const byEmail = new Map(stored.flatMap((person) => (person.email ? [[person.email, person] as const] : [])));
    const known = await this.companies.find(stored.flatMap(({ company }) => (company ? [company.company] : [])));
    const meant = rows.map(({ person }) => {
      if (!person.company) return undefined;
      const { email = '' } = person;
      const before = byEmail.get(email)?.company;
      return this.companies.meant(person.company, email, before && known.get(before.company));
    });
    const resolved = rows.map(({ row, person: { staff, company, ...person } }, place): RosterRow => {
      const department = staff?.department ? this.departments.idOf(staff.department) : null;
      const companyId = meant[place]?._id;
      return {
        row,
        person: {
          ...person,
          ...(staff && { staff: { ...staff, department } }),
          ...(company && companyId && { company: { company: companyId, insured: company.insured } }),
        },
      };
    });
    const decisions = decideRoster(resolved, stored.map(fieldsOf), seen, idOf);
    const kept = decisions.map((decision): Kept =>
      decision.outcome === 'refused' ? decision : { ...decision, person: decision.person._id },
    );
    const before = new Map(stored.map((person) => [person._id, person]));
    const today = dayInJapan(new Date());
    const written = decisions.flatMap((decision) =>
      decision.outcome === 'created' || decision.outcome === 'updated'
        ? [withPosting(before.get(decision.person._id), decision.person, today)]
        : [],
    );
    return {
      kept,
      created: written.filter(({ _id }) => !before.has(_id)),
      changed: written.flatMap((person) => {
        const readVersion = before.get(person._id)?.version;
        return readVersion === undefined ? [] : [{ ...person, readVersion }];
      }),
      companies: meant.filter((company) => company !== undefined),
    };
  }

  private async storedFor(rows: readonly RosterRow<PersonInRow>[]): Promise<PersonDocument[]> {
    const numbers = rows.flatMap(({ person }) =>
      person.staff ? [person.staff.staffNumber, ...paddedNumbers(person.staff.staffNumber)] : [],
    );
    const emails = rows.flatMap(({ person }) => person.email ?? []);
    const [byNumber, byEmail] = await Promise.all([
      numbers.length > 0 ? this.people.findByStaffNumbers(numbers) : [],
      emails.length > 0 ? this.people.findByEmails(emails) : [],
    ]);
    return [...new Map([...byNumber, ...byEmail].map((person) => [person._id, person])).values()];
  }
}

/** What a roster says of a department counts from the day that it comes. */
function withPosting(before: KnownPerson | undefined, person: KnownPerson, today: string): KnownPerson {
  if (!person.staff) return person;
  return { ...person, postings: posted(before ? postingsOf(before) : [], person.staff, today) };
}

const fieldsOf = ({
  _id,
  familyName,
  givenName,
  email,
  staff,
  company,
  citizen,
  withheld,
  ...kana
}: PersonDocument) => ({
  _id,
  familyName,
  givenName,
  familyNameKana: kana.familyNameKana,
  givenNameKana: kana.givenNameKana,
  ...(email !== undefined && { email }),
  ...(staff && { staff }),
  ...(company && { company }),
  ...(citizen && { citizen }),
  ...(withheld && { withheld }),
});
