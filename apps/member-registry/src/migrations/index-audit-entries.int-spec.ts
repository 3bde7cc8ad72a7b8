import { AccountId, type Caller } from '#contracts';
import { listAuditEntries, verifyAuditChain } from '#contracts/audit';
import { listPeople } from '#contracts/registry';
import { inDatabase, resetServers, waitFor } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { operator, startRegistry, type TestRegistry } from '../registry.factory.js';

const home = '992011' as never;

describe('an audit chain of the version before', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    await resetServers();
    registry = await startRegistry();
  });
  afterEach(() => registry.stop());

  it('should be found by what stands in it, as it was', async () => {
    const account = AccountId.parse(randomUUID());
    const auditor: Partial<Caller> = { tenant: home, account, roles: ['auditor'] };
    const entries = async () => (await registry.call(auditor, listAuditEntries, { account })).items;
    const verified = () => registry.call(operator, verifyAuditChain, { chain: home });
    for (let i = 0; i < 3; i++) await registry.call(auditor, listPeople, {});
    const before = await waitFor(async () => {
      const found = await entries();
      return found.length >= 3 ? found.slice(-3) : undefined;
    });
    await registry.restart({
      meanwhile: () =>
        inDatabase(registry.env['MONGODB_URI'] ?? '', 'member-registry', async (collection) => {
          await collection('migrations').deleteOne({ _id: '2' });
          await collection('audit_blocks').updateMany({}, { $set: { about: [account] } });
          const keys = {
            block: 1,
            body: 1,
            order: 1,
            account: 1,
            about: 1,
            operation: 1,
            outcome: 1,
            kind: 1,
          } as const;
          await collection('audit_arrivals').updateMany({}, { $unset: keys });
        }),
    });
    expect((await entries()).slice(-3)).toEqual(before);
    expect(await verified()).toMatchObject({ faults: [] });
  });
});
