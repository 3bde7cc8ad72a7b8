import type { MunicipalityCode, RequestOf } from '#contracts';
import type { lendRole } from '#contracts/registry';
import type { Desk } from '../session/desks.js';

export type Lendable = Pick<RequestOf<typeof lendRole>, 'role' | 'municipality'>;

const roles: readonly Lendable['role'][] = ['municipality-officer', 'department-manager', 'company-officer'];

/** The role of this desk that its holder may lend. */
export function lendableAt(desk: Desk | null): Lendable | undefined {
  const role = roles.find((one) => desk?.roles.includes(one));
  return role && desk?.municipality ? { role, municipality: desk.municipality as MunicipalityCode } : undefined;
}
