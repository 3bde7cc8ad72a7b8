import {
  AccountId,
  CompanyId,
  dayInJapan,
  DepartmentId,
  MunicipalityCode,
  PersonId,
  SupportAccessId,
  type Role,
} from '#contracts';
import type { AccountGrant } from '#contracts/registry';
import { Injectable } from '@nestjs/common';
import { Memberships } from '../membership/index.js';
import { Municipalities } from '../municipality/index.js';
import { SignInPolicies } from '../sign-in-policy/index.js';
import { SupportAccessRepository } from '../support-access/index.js';
import { countsOn, type Membership } from './account.domain.js';
import type { AccountDocument } from './account.schema.js';

/** Roles that see or change other people's records: a municipality may want an authenticator app for them. */
const guarded: readonly Role[] = ['municipality-admin', 'municipality-officer', 'auditor'];

type Held = Omit<AccountGrant['memberships'][number], 'member'>;

/** What an account may do as of now. */
@Injectable()
export class AccountGrants {
  constructor(
    private readonly municipalities: Municipalities,
    private readonly networkMemberships: Memberships,
    private readonly policies: SignInPolicies,
    private readonly supportAccesses: SupportAccessRepository,
  ) {}

  /** Memberships in codes 99… are left out where such codes are refused, and so are those whose roles have all ended. */
  async of({ _id, displayName, language, epoch, totp, memberships }: AccountDocument): Promise<AccountGrant> {
    const today = dayInJapan(new Date());
    const usable = memberships.filter(
      ({ municipality }) => municipality === null || this.municipalities.isUsable(municipality),
    );
    const current = usable.map((membership) => ({
      ...membership,
      roles: membership.roles.filter((held) => countsOn(today, held)),
    }));
    const hasTotp = totp?.confirmedAt instanceof Date;
    const locked = hasTotp ? [] : await this.lockedIn(current);
    const open = current.map((membership) =>
      locked.includes(membership)
        ? { ...membership, roles: membership.roles.filter(({ role }) => !guarded.includes(role)) }
        : membership,
    );
    const held = open.filter(({ roles }) => roles.length > 0).map((membership) => this.view(membership));
    const all = [...held, ...(await this.supportFor(held))];
    const members = await this.networkMemberships.membersAmong(all.flatMap(({ municipality }) => municipality ?? []));
    return {
      account: AccountId.parse(_id),
      displayName,
      language,
      epoch,
      totp: hasTotp,
      totpWanted: locked.length > 0,
      memberships: all.map((one) => ({ ...one, member: one.municipality !== null && members.has(one.municipality) })),
      anyFictional: [],
      scopes: [],
    };
  }

  /** The memberships whose municipality wants an authenticator app for what is held there. */
  private async lockedIn(memberships: readonly Membership[]): Promise<Membership[]> {
    const asked = memberships.filter(({ roles }) => roles.some(({ role }) => guarded.includes(role)));
    const wanted = await Promise.all(
      asked.map(
        async ({ municipality }) => municipality !== null && (await this.policies.adminsNeedTotp(municipality)),
      ),
    );
    return asked.filter((_, place) => wanted[place]);
  }

  /** Where the secretariat may read for now: as an auditor, and never beside a membership of the account's own. */
  private async supportFor(held: readonly Held[]): Promise<Held[]> {
    if (!held.some(({ roles }) => roles.includes('secretariat'))) return [];
    const open = await this.supportAccesses.openAt(new Date());
    return open
      .filter(({ tenant }) => this.municipalities.isUsable(tenant))
      .filter(({ tenant }) => !held.some(({ municipality }) => municipality === tenant))
      .map(({ _id, tenant, until }) => ({
        municipality: MunicipalityCode.parse(tenant),
        municipalityName: this.municipalities.nameOf(tenant),
        roles: ['auditor'],
        person: null,
        departments: [],
        company: null,
        support: { supportAccess: SupportAccessId.parse(_id), until: until.toISOString() },
      }));
  }

  private view({ municipality, person, roles }: Membership): Held {
    const company = roles.find((held) => held.company !== null)?.company ?? null;
    return {
      municipality: municipality === null ? null : MunicipalityCode.parse(municipality),
      municipalityName: municipality === null ? null : this.municipalities.nameOf(municipality),
      roles: roles.map(({ role }) => role),
      person: person === null ? null : PersonId.parse(person),
      departments: [...new Set(roles.flatMap(({ departments }) => departments))].map((id) => DepartmentId.parse(id)),
      company: company === null ? null : CompanyId.parse(company),
      support: null,
    };
  }
}
