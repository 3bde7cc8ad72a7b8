import { AccountId, MunicipalityCode, type Caller, type InputOf, type OutputOf } from '#contracts';
import { listAuditEntries, noteRefusal, type exportAuditEntries } from '#contracts/audit';
import { listPeople } from '#contracts/registry';
import { inDatabase, waitFor } from '#testing';
import { randomUUID } from 'node:crypto';
import { gateway, type TestRegistry } from '../registry.factory.js';

export type Filter = Omit<InputOf<typeof exportAuditEntries>, 'cursor'>;
type Collection = ReturnType<Parameters<Parameters<typeof inDatabase>[2]>[0]>;
type Page = OutputOf<typeof listAuditEntries>;

export const home = MunicipalityCode.parse('992011');
export const newAccount = () => AccountId.parse(randomUUID());
export const as = (
  role: 'auditor' | 'municipality-admin',
  account = newAccount(),
  tenant: string = home,
): Partial<Caller> => ({ tenant, account, roles: [role] });

/** Reads the audit chain of a running registry, and reaches behind it. */
export function auditReader(registry: TestRegistry) {
  const auditor = as('auditor');
  const stored = <T>(work: (collection: (name: string) => Collection) => Promise<T>): Promise<T> =>
    inDatabase(registry.env['MONGODB_URI'] ?? '', 'member-registry', work);
  const list = async (filter: Filter, by = auditor) =>
    (await registry.call(by, listAuditEntries, { limit: 200, ...filter })).items;
  return {
    auditor,
    stored,
    list,
    /** Every page of a list, one after the other. */
    async pages(filter: Filter, { limit = 200, by = auditor, between = async () => {} } = {}): Promise<Page[]> {
      const read: Page[] = [];
      for (let cursor: string | null = ''; cursor !== null; cursor = read.at(-1)?.nextCursor ?? null) {
        read.push(await registry.call(by, listAuditEntries, { limit, ...filter, ...(cursor && { cursor }) }));
        await between();
      }
      return read;
    },
    /** So many entries, once they have arrived. */
    told: (filter: Filter, count = 1) =>
      waitFor(
        async () => {
          const found = await list(filter);
          return found.length >= count ? found : undefined;
        },
        { what: `${count} entries of ${JSON.stringify(filter)}` },
      ),
    /** Resolves when nothing waits for this chain any more. */
    settled: (tenant: string) =>
      waitFor(
        () => stored(async (collection) => !(await collection('audit_arrivals').findOne({ tenant, pending: true }))),
        {
          what: `the chain of ${tenant}`,
        },
      ),
    /** One refusal of each account, by tens: a busy machine must not answer "not now". */
    async refuse(accounts: readonly AccountId[], chain: string = home, subjects: string[] = []): Promise<void> {
      for (let at = 0; at < accounts.length; at += 10) {
        const calls = accounts.slice(at, at + 10).map((account) =>
          registry.call(gateway, noteRefusal, {
            chain: MunicipalityCode.parse(chain),
            actor: { account, person: null, service: null, roles: ['learner'], support: null },
            operation: listPeople.name,
            subjects,
            code: 'forbidden',
          }),
        );
        await Promise.all(calls);
      }
    },
  };
}
