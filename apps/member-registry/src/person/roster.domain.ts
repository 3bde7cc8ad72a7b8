import type { RefusalCode } from '#contracts';
import type { Posting } from './posting.domain.js';

/** What is known of a person besides ids and versions. A profile that is not there is left out. */
export interface PersonFields {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string | null;
  readonly givenNameKana: string | null;
  /** Normalised; left out where staff have none. */
  readonly email?: string;
  readonly staff?: {
    readonly staffNumber: string;
    readonly department: string | null;
    readonly position: string | null;
  };
  readonly company?: { readonly company: string; readonly insured: boolean | null };
  readonly citizen?: {
    readonly ageBand: string | null;
    readonly residence: string | null;
    readonly jobStatus: string | null;
    readonly note: string | null;
  };
}
export interface KnownPerson extends PersonFields {
  readonly _id: string;
  /** Kept and not used: no roster changes it. */
  readonly withheld?: true;
  /** Of staff: where they were and are, oldest first. */
  readonly postings?: readonly Posting[];
}

/** A row of a roster, checked and normalised; null = the cell was empty. */
export interface RosterRow<P = PersonFields> {
  readonly row: number;
  readonly person: P;
}

export type RosterDecision =
  | { readonly row: number; readonly outcome: 'created' | 'updated' | 'unchanged'; readonly person: KnownPerson }
  | { readonly row: number; readonly outcome: 'refused'; readonly code: RefusalCode; readonly field: string };

/** Staff numbers and e-mail addresses of a file's accepted rows so far, each with the name it stood by. */
export type SeenInFile = Map<string, string>;

/** Remembers an accepted row. */
export function remember(seen: SeenInFile, person: Pick<PersonFields, 'familyName' | 'givenName' | 'email' | 'staff'>) {
  if (person.staff) seen.set(numberKey(person.staff.staffNumber), nameOf(person));
  if (person.email) seen.set(emailKey(person.email), nameOf(person));
}

/**
 * What each row of a roster does to the people that are stored, one row after the other.
 * A staff row means the person with its number, else with its e-mail if it has one; any other row the person with its
 * e-mail. The same
 * e-mail under the same name is one person with another profile, under another name it is refused. Who is withheld
 * (利用停止) stays as they are.
 * @param stored whoever has a number or an e-mail of these rows
 * @param seen the accepted rows before these
 * @param idOf the id for somebody new
 */
export function decideRoster(
  rows: readonly RosterRow[],
  stored: readonly KnownPerson[],
  seen: ReadonlyMap<string, string>,
  idOf: (row: number) => string,
): RosterDecision[] {
  const known = new Map<string, KnownPerson>();
  const keep = (person: KnownPerson) => {
    if (person.staff) known.set(numberKey(person.staff.staffNumber), person);
    if (person.email) known.set(emailKey(person.email), person);
  };
  const forget = (person: KnownPerson) => {
    if (person.staff) known.delete(numberKey(person.staff.staffNumber));
    if (person.email) known.delete(emailKey(person.email));
  };
  stored.forEach(keep);
  const here: SeenInFile = new Map();
  return rows.map(({ row, person }) => {
    const before = match(person, (key) => known.get(key));
    const refusal =
      checkRepeat(person, (key) => here.get(key) ?? seen.get(key)) ??
      checkConflict(person, (key) => known.get(key)) ??
      checkIdentity(person, (key) => known.get(key), before);
    if (refusal) return { row, outcome: 'refused', ...refusal };
    if (before?.withheld) return { row, outcome: 'refused', code: 'use-stopped', field: fieldOf(person) };
    const after = { ...merge(before, person), _id: before?._id ?? idOf(row) };
    remember(here, person);
    if (before && isSame(before, after)) return { row, outcome: 'unchanged', person: before };
    if (before) forget(before);
    keep(after);
    return { row, outcome: before ? 'updated' : 'created', person: after };
  });
}

/** The cell that says who is meant. */
const fieldOf = ({ staff }: PersonFields): string => (staff ? '職員番号' : 'メールアドレス');

type Refusal = { readonly code: RefusalCode; readonly field: string };

/** The same person twice in a file: the number decides, where there is one. */
function checkRepeat(person: PersonFields, seen: (key: string) => string | undefined): Refusal | null {
  if (person.staff && seen(numberKey(person.staff.staffNumber)) !== undefined)
    return { code: 'duplicate-in-file', field: '職員番号' };
  const sameEmail = person.email === undefined ? undefined : seen(emailKey(person.email));
  if (sameEmail === undefined) return null;
  // Two numbers, one address: two people who mistyped, or one person twice.
  const isOther = person.staff !== undefined && sameEmail !== nameOf(person);
  return { code: isOther ? 'person-conflict' : 'duplicate-in-file', field: 'メールアドレス' };
}

function checkConflict(person: PersonFields, known: (key: string) => KnownPerson | undefined): Refusal | null {
  const byEmail = person.email === undefined ? undefined : known(emailKey(person.email));
  if (!byEmail) return null;
  const byNumber = person.staff && known(numberKey(person.staff.staffNumber));
  const conflicts = byNumber ? byNumber._id !== byEmail._id : nameOf(byEmail) !== nameOf(person);
  return conflicts ? { code: 'person-conflict', field: 'メールアドレス' } : null;
}

/**
 * What a spreadsheet did to the file, or a number that went to somebody else: refused, so that nobody becomes another.
 * A new family name alone is somebody who married; both names new is nobody we know, unless the address or the reading
 * stayed.
 */
function checkIdentity(
  person: PersonFields,
  known: (key: string) => KnownPerson | undefined,
  before: KnownPerson | undefined,
): Refusal | null {
  if (!person.staff) return null;
  const { staffNumber } = person.staff;
  const own = before?.staff?.staffNumber;
  const hadZeros = paddedNumbers(staffNumber).some((number) => known(numberKey(number)));
  if (hadZeros || (own !== staffNumber && own?.replace(/^0+/, '') === staffNumber))
    return { code: 'zeros-lost', field: '職員番号' };
  const isOther =
    before &&
    own === staffNumber &&
    before.familyName !== person.familyName &&
    before.givenName !== person.givenName &&
    (person.email === undefined || before.email !== person.email) &&
    (person.familyNameKana === null || before.familyNameKana !== person.familyNameKana);
  return isOther ? { code: 'number-of-another', field: '職員番号' } : null;
}

/** Longest 職員番号 that is thought of as having lost its zeros. */
const LONGEST_NUMBER = 8;

/** The numbers this one may have been before a spreadsheet took it for an amount: 21 → 021, 0021 … */
export const paddedNumbers = (staffNumber: string): string[] =>
  /^[1-9]\d*$/.test(staffNumber)
    ? Array.from({ length: Math.max(0, LONGEST_NUMBER - staffNumber.length) }, (_, more) =>
        staffNumber.padStart(staffNumber.length + more + 1, '0'),
      )
    : [];

const match = (person: PersonFields, known: (key: string) => KnownPerson | undefined) =>
  (person.staff && known(numberKey(person.staff.staffNumber))) ??
  (person.email === undefined ? undefined : known(emailKey(person.email)));

/** An empty cell keeps what is stored; profiles that the row is not about stay. */
function merge(before: PersonFields | undefined, row: PersonFields): PersonFields {
  const staff = row.staff ? filled(before?.staff, row.staff) : before?.staff;
  const company = row.company ? filled(before?.company, row.company) : before?.company;
  const citizen = row.citizen ? filled(before?.citizen, row.citizen) : before?.citizen;
  const email = row.email ?? before?.email;
  return {
    familyName: row.familyName,
    givenName: row.givenName,
    familyNameKana: row.familyNameKana ?? before?.familyNameKana ?? null,
    givenNameKana: row.givenNameKana ?? before?.givenNameKana ?? null,
    ...(email !== undefined && { email }),
    ...(staff && { staff }),
    ...(company && { company }),
    ...(citizen && { citizen }),
  };
}

const filled = <T extends object>(before: T | undefined, row: T): T => ({
  ...row,
  ...(before && Object.fromEntries(Object.entries(before).filter(([key]) => row[key as keyof T] === null))),
});

function isSame(before: PersonFields, after: PersonFields): boolean {
  const flat = ({ staff, company, citizen, ...name }: PersonFields) =>
    JSON.stringify([
      [name.familyName, name.givenName, name.familyNameKana, name.givenNameKana, name.email],
      staff && [staff.staffNumber, staff.department, staff.position],
      company && [company.company, company.insured],
      citizen && [citizen.ageBand, citizen.residence, citizen.jobStatus, citizen.note],
    ]);
  return flat(before) === flat(after);
}

const numberKey = (staffNumber: string) => `number ${staffNumber}`;
const emailKey = (email: string) => `email ${email}`;
/** No name holds a tab, so two names never read the same. */
const nameOf = ({ familyName, givenName }: Pick<PersonFields, 'familyName' | 'givenName'>) =>
  `${familyName}\t${givenName}`;
