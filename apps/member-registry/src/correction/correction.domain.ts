import { DomainError, type InputOf } from '#contracts';
import type { correctPerson } from '#contracts/registry';

export type Correction = Omit<InputOf<typeof correctPerson>, 'person' | 'version' | 'reason'>;

interface Correctable {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string | null;
  readonly givenNameKana: string | null;
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

/**
 * A person as corrected; the very same when nothing differs. What is left out stays, null takes away.
 * @throws DomainError `required-missing` for a name or number of blanks; `no-such-profile` for a field of a profile that the person has not; `address-needed` when nobody but
 * staff, who have a number, would be without an address.
 */
export function corrected<P extends Correctable>(person: P, correction: Correction): P {
  const { staffNumber, position, insured, ageBand, residence, jobStatus, note, email, ...names } = correction;
  const staff = profile(person.staff, { staffNumber, position });
  const company = profile(person.company, { insured });
  const citizen = profile(person.citizen, { ageBand, residence, jobStatus, note });
  for (const [field, value] of Object.entries({
    familyName: names.familyName,
    givenName: names.givenName,
    staffNumber,
  }))
    if (value === '') throw new DomainError('required-missing', { field });
  const address = email === undefined ? person.email : (email ?? undefined);
  if (address === undefined && !staff) throw new DomainError('address-needed');
  const { email: _, ...rest } = person;
  const after = {
    ...rest,
    ...given(names),
    ...(address !== undefined && { email: address }),
    ...(staff && { staff }),
    ...(company && { company }),
    ...(citizen && { citizen }),
  } as P;
  return isSame(person, after) ? person : after;
}

const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

function profile<T extends object>(stored: T | undefined, fields: { readonly [K in keyof T]?: T[K] | undefined }) {
  const said = given(fields);
  if (Object.keys(said).length === 0) return stored;
  if (!stored) throw new DomainError('no-such-profile', { fields: Object.keys(said) });
  return { ...stored, ...said } as T;
}

const isSame = (one: Correctable, other: Correctable): boolean => flat(one) === flat(other);
const flat = ({ staff, company, citizen, ...person }: Correctable): string =>
  JSON.stringify([
    [person.familyName, person.givenName, person.familyNameKana, person.givenNameKana, person.email],
    staff && [staff.staffNumber, staff.position],
    company?.insured,
    citizen && [citizen.ageBand, citizen.residence, citizen.jobStatus, citizen.note],
  ]);
