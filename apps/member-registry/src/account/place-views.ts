import { CompanyId, DepartmentId, InvitationId, MunicipalityCode, PersonId, type OutputOf } from '#contracts';
import type { getMyAccount } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Municipalities } from '../municipality/index.js';
import type { HeldRole, Offer } from './account.domain.js';

type MyAccount = OutputOf<typeof getMyAccount>;

/** A role as callers see it. */
export const roleView = ({ role, until, departments, company }: HeldRole) => ({
  role,
  until,
  departments: departments.map((id) => DepartmentId.parse(id)),
  company: company === null ? null : CompanyId.parse(company),
});

/** A place and a person as callers see them. */
@Injectable()
export class PlaceViews {
  constructor(private readonly municipalities: Municipalities) {}

  place({ municipality, person }: Pick<Offer, 'municipality' | 'person'>) {
    return {
      municipality: municipality === null ? null : MunicipalityCode.parse(municipality),
      municipalityName: municipality === null ? null : this.municipalities.nameOf(municipality),
      person: person === null ? null : PersonId.parse(person),
    };
  }

  offer(offer: Offer): MyAccount['offers'][number] {
    return { invitation: InvitationId.parse(offer.id), ...this.place(offer), ...roleView(offer) };
  }
}
