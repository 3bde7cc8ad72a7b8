import { naturalId, requireTenant } from '#persistence';

/** One erasure for a person, however often and for whatever reason it is asked for; or for an enrolment of theirs. */
export const erasureId = (of: { readonly person: string } | { readonly enrolment: string }): string =>
  'person' in of
    ? naturalId('erasure', requireTenant(), of.person)
    : naturalId('enrolment-erasure', requireTenant(), of.enrolment);
