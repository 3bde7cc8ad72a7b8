import { queryOptions } from '@tanstack/react-query';
import type { DepartmentId, OutputOf, RequestOf } from '#contracts';
import type { getPerson, ListedPerson as Listed, searchPeople } from '#contracts/registry';
import { listDepartments } from '#operations/registry';
import type { z } from 'zod';
import { call } from '../api/call.js';
import { personName } from '../texts/names.js';

export type ListedPerson = z.infer<typeof Listed>;
export type Person = OutputOf<typeof getPerson>;
export type PersonsEnrolment = Person['enrolments'][number];
/** What people are looked for by. */
export type Sought = Omit<RequestOf<typeof searchPeople>, 'limit' | 'cursor'>;

export const kanaOf = ({ familyNameKana, givenNameKana }: ListedPerson): string =>
  personName({ familyName: familyNameKana ?? '', givenName: givenNameKana ?? '' });

/** Where somebody belongs: the department, or the company. */
export const groupOf = ({ staff, company }: ListedPerson): string =>
  staff ? staff.department.join(' ') : (company?.companyName ?? '');

/** All departments by their whole path, in its order. */
export const departmentPaths = queryOptions({
  queryKey: [listDepartments.name],
  queryFn: async () => {
    const { departments } = await call(listDepartments, {});
    const byId = new Map(departments.map((one) => [one.department, one]));
    const pathOf = (id: DepartmentId | null): string[] => {
      const one = id === null ? undefined : byId.get(id);
      return one ? [...pathOf(one.parent), one.name] : [];
    };
    return departments
      .map(({ department }) => ({ value: department as string, label: pathOf(department).join(' ') }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'ja'));
  },
});
