import { AccountId, MunicipalityCode, PersonId } from '#contracts';
import type { AccountGrant } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Municipalities } from '../municipality/index.js';
import type { AccountDocument } from './account.schema.js';

/** What an account may do as of now. */
@Injectable()
export class AccountGrants {
  constructor(private readonly municipalities: Municipalities) {}

  /** Memberships in codes 99… are left out where such codes are refused. */
  of({ _id, displayName, memberships }: AccountDocument): AccountGrant {
    return {
      account: AccountId.parse(_id),
      displayName,
      memberships: memberships
        .filter(({ municipality }) => municipality === null || this.municipalities.isUsable(municipality))
        .map(({ municipality, roles, person }) => ({
          municipality: municipality === null ? null : MunicipalityCode.parse(municipality),
          municipalityName: municipality === null ? null : this.municipalities.nameOf(municipality),
          roles: [...roles],
          person: person === null ? null : PersonId.parse(person),
        })),
      anyFictional: [],
      scopes: [],
    };
  }
}
