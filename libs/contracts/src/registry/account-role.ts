import { z } from 'zod';
import { roles } from '../access.js';
import { CompanyId, DepartmentId, InvitationId, MunicipalityCode, PersonId } from '../ids.js';
import { Day } from '../scalars.js';

/** A role as it is given. */
export const roleToGive = {
  role: z.enum(roles),
  /** Left out only for the network's own people. */
  municipality: MunicipalityCode.optional(),
  /** The last day, in Japan; left out: until it is revoked. */
  until: Day.optional(),
  /** Of a department manager; left out: the department where the person works. */
  departments: z.array(DepartmentId).max(50).optional(),
  /** Of a company officer; left out: the person's company. */
  company: CompanyId.optional(),
};

/** A role as an account has it. */
export const HeldRole = z.strictObject({
  role: z.enum(roles),
  until: Day.nullable(),
  departments: z.array(DepartmentId),
  company: CompanyId.nullable(),
});

/** A role that waits for the owner's yes. */
export const OfferedRole = z.strictObject({
  invitation: InvitationId,
  municipality: MunicipalityCode.nullable(),
  municipalityName: z.string().nullable(),
  person: PersonId.nullable(),
  ...HeldRole.shape,
});
