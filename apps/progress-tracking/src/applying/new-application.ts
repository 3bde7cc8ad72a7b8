import { naturalId, requireTenant } from '#persistence';
import type { ApplicationDocument } from '../application/index.js';

type Fresh = Omit<ApplicationDocument, 'version' | 'changedAt' | 'correlationId' | 'kind' | 'state' | 'submittedAt'>;

/** The id of the one application of an applicant, known by the address, or of a company. */
export const applicationId = (programme: string, kind: 'citizen' | 'company', who: string): string =>
  naturalId('application', programme, kind, who);

/** An application about which nothing is decided yet. */
export const freshApplication = (_id: string, programme: string, now: Date): Fresh => ({
  _id,
  tenant: requireTenant(),
  programme,
  createdAt: now,
  waitingSince: null,
  offeredUntil: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  links: [],
  person: null,
  enrolment: null,
  problem: null,
});
