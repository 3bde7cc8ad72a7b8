import { AccountId, dayInJapan, DepartmentId, type InputOf, type OutputOf } from '#contracts';
import type { listDigestReaders } from '#contracts/registry';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AccountRepository, addressOf, type AccountDocument } from '../account/index.js';
import { Memberships } from '../membership/index.js';
import { isOffice, rolesHeld } from './held-roles.js';

type Reader = OutputOf<typeof listDigestReaders>['readers'][number];
const PAGE = 200;

/** Who reads a digest: managers and the office, as their roles are today. */
@Injectable()
export class ListDigestReaders {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly memberships: Memberships,
  ) {}

  async execute({ account, after }: InputOf<typeof listDigestReaders>): Promise<OutputOf<typeof listDigestReaders>> {
    const tenant = requireTenant();
    const wanted = { afterId: after ?? '', limit: PAGE + 1, account, learners: 'without' } as const;
    const found = await this.accounts.listIn(tenant, wanted);
    const today = dayInJapan(new Date());
    const last = found.slice(0, PAGE).at(-1);
    return {
      readers: found.slice(0, PAGE).flatMap((one) => readerOf(one, tenant, today)),
      member: await this.memberships.isMember(tenant),
      nextAfter: found.length > PAGE && last ? AccountId.parse(last._id) : null,
    };
  }
}

function readerOf(account: AccountDocument, tenant: string, today: string): Reader[] {
  const held = rolesHeld(account, tenant, today);
  const led = held.flatMap(({ role, departments }) => (role === 'department-manager' ? departments : []));
  const office = isOffice(held);
  if (!office && led.length === 0) return [];
  return [
    {
      account: AccountId.parse(account._id),
      office,
      departments: [...new Set(led)].map((id) => DepartmentId.parse(id)),
      email: addressOf(account.methods) ?? null,
      language: account.language,
    },
  ];
}
