import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Language } from '#mail';
import { mailKey, staffKey } from '../account/index.js';
import { OfferRole, type Offered } from '../invitation/index.js';
import type { PersonDocument } from '../person/index.js';

/** Offers people of a roster to be learners: by their address, else by their 職員番号. */
@Injectable()
export class LearnerOffers {
  constructor(private readonly offering: OfferRole) {}

  execute(person: PersonDocument, { language, by }: { language: Language; by: string | null }): Promise<Offered> {
    const municipality = requireTenant();
    return this.offering.execute({
      key: keyOf(person),
      displayName: nameOf(person),
      language,
      municipality,
      person: person._id,
      role: { role: 'learner', until: null, departments: [], company: null, by },
    });
  }
}

export const nameOf = ({ familyName, givenName }: PersonDocument): string => `${familyName} ${givenName}`;

/** @throws when the person has neither address nor number, which no roster lets in. */
export function keyOf({ _id, tenant, email, staff }: PersonDocument): string {
  if (email) return mailKey(email);
  if (staff) return staffKey(tenant, staff.staffNumber);
  throw new Error(`person ${_id} has neither address nor staff number`);
}
