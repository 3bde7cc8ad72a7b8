import type { AccountId, Caller } from '#contracts';
import { listAuditChains, listAuditEntries, noteRefusal, verifyAuditChain } from '#contracts/audit';
import { admitMunicipality, listPeople, openSupportAccess, verifySignIn } from '#contracts/registry';
import { inDatabase, resetServers, waitFor } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { staffRoster, startRegistry, type TestRegistry } from '../registry.factory.js';

const account = randomUUID() as AccountId;
const auditor = (tenant = '992011'): Partial<Caller> => ({
  tenant,
  account: randomUUID() as AccountId,
  roles: ['auditor'],
});
const admin: Partial<Caller> = { tenant: '992011', account, roles: ['municipality-admin'] };

describe('the audit chain', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    await resetServers();
    registry = await startRegistry();
  });
  afterEach(() => registry.stop());

  const entries = async (filter: { account?: AccountId; subject?: string } = {}, tenant?: string) =>
    (await registry.call(auditor(tenant), listAuditEntries, { limit: 200, ...filter })).items;
  const told = (operation: string, outcome: string, filter: { account?: AccountId; subject?: string } = {}) =>
    waitFor(async () =>
      (await entries(filter)).find((entry) => entry.operation === operation && entry.outcome === outcome),
    );
  const operator: Partial<Caller> = { service: 'admin' };
  const verify = async () => {
    const { chains } = await registry.call(operator, listAuditChains, {});
    return Promise.all(chains.map((chain) => registry.call(operator, verifyAuditChain, { chain })));
  };
  const stored: <T>(work: Parameters<typeof inDatabase<T>>[2]) => Promise<T> = (work) =>
    inDatabase(registry.env['MONGODB_URI'] ?? '', 'member-registry', work);
  const textOf = (name: string) =>
    stored(async (collection) => JSON.stringify(await collection(name).find().toArray()));

  it('should tell who did what to what, and by what the sum of it can be checked', async () => {
    const { supportAccess } = await registry.call(admin, openSupportAccess, { hours: 1, reason: '確認' });
    const entry = await told('registry.open-support-access.v1', 'done');
    expect(entry).toMatchObject({
      actor: { account, roles: ['municipality-admin'] },
      subjects: expect.arrayContaining([supportAccess]),
    });
    expect(entry.detailsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(entry)).not.toContain('確認');
  });

  it('should tell of refusals, once for the same within a minute', async () => {
    const learner: Partial<Caller> = { tenant: '992011', account, roles: ['learner'] };
    for (let i = 0; i < 5; i++)
      await expect(registry.call(learner, listPeople, { limit: 1 })).rejects.toMatchObject({ code: 'forbidden' });
    await told('registry.list-people.v1', 'forbidden', { account });
    const refused = (await entries({ account })).filter(({ outcome }) => outcome === 'forbidden');
    // A minute may begin in between.
    expect(refused.length).toBeLessThanOrEqual(2);
    await expect(registry.call(admin, openSupportAccess, { hours: 99, reason: '' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await told('registry.open-support-access.v1', 'invalid-input');
  });

  it('should tell who read the records of named people, also by support access', async () => {
    await registry.importPeople(staffRoster(1));
    const support = randomUUID();
    await registry.call({ tenant: '992011', account, roles: ['auditor'], support }, listPeople, { limit: 10 });
    const read = await told('registry.list-people.v1', 'done', { subject: support });
    expect(read.actor).toMatchObject({ account, support });
  });

  it('should tell of a refusal that the gateway gave', async () => {
    const actor = { account, person: null, service: null, roles: ['learner' as const], support: null };
    const refusal = { chain: '992011', actor, operation: 'registry.list-people.v1', subjects: [], code: 'forbidden' };
    for (let i = 0; i < 3; i++) await registry.call({ service: 'gateway' }, noteRefusal, refusal as never);
    await told('registry.list-people.v1', 'forbidden', { account });
  });

  it('should keep what belongs to no municipality in the network’s own chain, without the address tried', async () => {
    const wrong = { email: 'somebody@demo-992011.example', password: 'wrong password' };
    await expect(registry.call({ service: 'gateway' }, verifySignIn, wrong)).rejects.toMatchObject({
      code: 'wrong-credentials',
    });
    const chain = await waitFor(async () => (await verify()).find((one) => one.chain === '000000'));
    expect(chain).toMatchObject({ faults: [] });
    const chained = await textOf('audit_blocks');
    expect(chained).toContain('registry.verify-sign-in.v1');
    expect(chained).not.toContain('somebody');
    const details = await textOf('audit_details');
    expect(details).toContain('somebody');
    expect(details).not.toContain('wrong password');
  });

  it('should not be readable by another municipality', async () => {
    await registry.call(admin, openSupportAccess, { hours: 1, reason: '確認' });
    await told('registry.open-support-access.v1', 'done');
    expect((await entries({}, '992020')).filter(({ actor }) => actor.account === account)).toEqual([]);
  });

  it('should say to its municipality how long it is and what it ends with', async () => {
    await registry.call(admin, openSupportAccess, { hours: 1, reason: '確認' });
    const { block } = await told('registry.open-support-access.v1', 'done');
    const chain = '992011' as never;
    const verified = await registry.call(auditor(), verifyAuditChain, { chain });
    expect(verified.blocks).toBeGreaterThanOrEqual(block);
    expect(verified.head).toEqual({ block: verified.blocks, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const foreign = registry.call(auditor('992020'), verifyAuditChain, { chain });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('should betray an entry that the list was made to forget, or to show as another’s', async () => {
    await registry.call(admin, openSupportAccess, { hours: 1, reason: '確認' });
    await told('registry.open-support-access.v1', 'done');
    const faults = async () => (await verify()).flatMap((chain) => chain.faults);
    expect(await faults()).toEqual([]);
    const where = { tenant: '992011', block: 1 };
    await stored((collection) => collection('audit_arrivals').updateOne(where, { $set: { account: randomUUID() } }));
    expect(await faults()).toEqual([{ block: 1, fault: 'unlisted' }]);
    await stored((collection) => collection('audit_arrivals').deleteMany(where));
    expect(await faults()).toEqual([{ block: 1, fault: 'unlisted' }]);
  });

  it('should betray an entry that was changed and an end that was cut', async () => {
    await registry.call({ roles: ['secretariat'], account }, admitMunicipality, { code: '992011' as never });
    await registry.call(admin, openSupportAccess, { hours: 1, reason: '確認' });
    await told('registry.open-support-access.v1', 'done');
    expect((await verify()).flatMap(({ faults }) => faults)).toEqual([]);
    const head = await stored((collection) =>
      collection('audit_blocks').findOne({ tenant: '992011' }, { sort: { seq: -1 } }),
    );
    const anchor = { at: new Date().toISOString(), chain: '992011', seq: head?.['seq'], hash: head?.['hash'] };
    await writeFile(join(registry.env['FILES_DIR'] ?? '', 'audit-anchors.jsonl'), `${JSON.stringify(anchor)}\n`);
    expect((await verify()).flatMap(({ faults }) => faults)).toEqual([]);
    const body = String(head?.['body']);
    const edited = { $set: { body: body.replace('done', 'gone') } };
    await stored((collection) => collection('audit_blocks').updateOne({ _id: head?._id ?? '' }, edited));
    expect((await verify()).flatMap(({ faults }) => faults)).toContainEqual({ block: head?.['seq'], fault: 'altered' });
    await stored((collection) => collection('audit_blocks').deleteMany({ tenant: '992011' }));
    expect((await verify()).flatMap(({ faults }) => faults)).toContainEqual({
      block: head?.['seq'],
      fault: 'truncated',
    });
  });
});
