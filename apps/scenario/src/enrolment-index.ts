import type { ApiClient } from '#api-client';
import type { EnrolmentId, OutputOf, ProgrammeId } from '#contracts';
import { listEnrolments } from '#contracts/progress';
import { listPeople } from '#contracts/registry';
import type { StaffFigures } from './actual.js';

/** Finds the enrolment that a line of a scenario file is about. */
export class EnrolmentIndex {
  private readonly enrolments = new Map<string, EnrolmentId>();
  /** Staff by 職員番号, as they are stored. */
  readonly staff: Record<string, StaffFigures> = {};

  static async read(api: ApiClient, programmes: ReadonlyMap<string, ProgrammeId>): Promise<EnrolmentIndex> {
    const index = new EnrolmentIndex();
    const emails = new Map<string, string>();
    for await (const { items } of api.pages(listPeople, {})) {
      for (const person of items) {
        emails.set(person.person, person.email ?? '');
        index.addStaff(person);
      }
    }
    for (const [key, programme] of programmes) {
      for await (const { items } of api.pages(listEnrolments, { programme })) {
        for (const { enrolment, person } of items)
          index.enrolments.set(`${key}/${emails.get(person) ?? ''}`, enrolment);
      }
    }
    return index;
  }

  /** @throws when nobody with this address is enrolled in the programme. */
  get({ programme, person }: { programme: string; person: string }): EnrolmentId {
    const enrolment = this.enrolments.get(`${programme}/${person.normalize('NFKC').toLowerCase()}`);
    if (!enrolment) throw new Error(`nobody with the address ${person} is enrolled in ${programme}`);
    return enrolment;
  }

  private addStaff({
    staff,
    familyName,
    givenName,
    familyNameKana,
    givenNameKana,
    email,
  }: OutputOf<typeof listPeople>['items'][number]): void {
    if (!staff) return;
    this.staff[staff.staffNumber] = {
      familyName,
      givenName,
      familyNameKana,
      givenNameKana,
      email,
      department: staff.department,
    };
  }
}
