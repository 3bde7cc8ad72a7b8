import { PersonId, type OutputOf, type RefusalCode } from '#contracts';
import { matchEnrolments } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { RefusedRow } from '../import-chunk/index.js';
import { PersonRepository, type PersonDocument } from '../person/index.js';
import { isRefusedCell, isRefusedRow, type RowOfEnrolment } from './row-of-enrolment.js';

type Match = OutputOf<typeof matchEnrolments>['matches'][number];

/** A row whose enrolment is known and whose record can be read. */
export interface ReadyRow<T> extends Omit<RowOfEnrolment<T>, 'what'> {
  readonly person: string;
  readonly enrolment: Extract<Match, { result: 'found' }>['enrolment'];
  readonly what: T;
}

/** A programme's key is no longer than this; a longer one belongs to none. */
const KEY_LIMIT = 64;

/** Finds person and enrolment of each row, and refuses in this order: person, programme, enrolment, what is recorded. */
@Injectable()
export class ResolveEnrolments {
  constructor(
    private readonly people: PersonRepository,
    private readonly rpc: RpcClient,
  ) {}

  async execute<T extends object>(
    rows: readonly (RowOfEnrolment<T> | RefusedRow)[],
  ): Promise<{ ready: ReadyRow<T>[]; refused: RefusedRow[] }> {
    const refused = rows.filter(isRefusedRow);
    const refuse = (row: number, code: RefusalCode, field: string) => void refused.push({ row, code, field });
    const readable = rows.filter((row): row is RowOfEnrolment<T> => !isRefusedRow(row));
    const personOf = await this.findPeople(readable);
    const known = readable.flatMap((row) => {
      const person = personOf(row);
      if (!person) refuse(row.row, 'unknown-person', row.whoColumn ?? (row.email ? 'メールアドレス' : '職員番号'));
      return person ? [{ ...row, person }] : [];
    });
    const matches = await this.match(known);
    const ready = known.flatMap(({ what, ...row }, place): ReadyRow<T>[] => {
      const match = matches[place];
      if (match?.result !== 'found') refuse(row.row, match?.result ?? 'unknown-programme', '事業');
      else if (isRefusedCell(what)) refuse(row.row, what.code, what.field);
      else return [{ ...row, what, enrolment: match.enrolment }];
      return [];
    });
    return { ready, refused };
  }

  /** The address tells who it is; the number where there is none. */
  private async findPeople(rows: readonly { readonly email: string; readonly staffNumber: string }[]) {
    const emails = rows.flatMap(({ email }) => email || []);
    const numbers = rows.flatMap(({ email, staffNumber }) => (email ? [] : staffNumber));
    const [byEmail, byNumber] = await Promise.all([
      emails.length > 0 ? this.people.findByEmails(emails) : [],
      numbers.length > 0 ? this.people.findByStaffNumbers(numbers) : [],
    ]);
    const isUsed = ({ withheld }: PersonDocument) => !withheld;
    const emailed = new Map(byEmail.filter(isUsed).map(({ email, _id }) => [email, _id]));
    const numbered = new Map(byNumber.filter(isUsed).map(({ staff, _id }) => [staff?.staffNumber, _id]));
    return ({ email, staffNumber }: { readonly email: string; readonly staffNumber: string }) =>
      email ? emailed.get(email) : numbered.get(staffNumber);
  }

  private async match(rows: readonly { programmeKey: string; person: string }[]): Promise<Match[]> {
    const pairs = rows.map(({ programmeKey, person }) => ({
      programmeKey: programmeKey.slice(0, KEY_LIMIT),
      person: PersonId.parse(person),
    }));
    const { matches } = pairs.length > 0 ? await this.rpc.call(matchEnrolments, { pairs }) : { matches: [] };
    return matches.map((match, place) =>
      (rows[place]?.programmeKey.length ?? 0) > KEY_LIMIT ? { result: 'unknown-programme' } : match,
    );
  }
}
