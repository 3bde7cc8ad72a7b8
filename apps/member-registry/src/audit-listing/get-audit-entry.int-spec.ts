import { createHash } from 'node:crypto';
import { AuditEntryId, MunicipalityCode } from '#contracts';
import { getAuditEntry, verifyAuditChain } from '#contracts/audit';
import { admitMunicipality, inviteAccount, setSignInPolicy } from '#contracts/registry';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startRegistry, type TestRegistry } from '../registry.factory.js';
import { as, auditReader, home, newAccount } from './audit-reader.factory.js';

describe('one entry of the audit chain with its details', () => {
  let registry: TestRegistry;
  let reader: ReturnType<typeof auditReader>;
  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    reader = auditReader(registry);
    for (const code of [home, MunicipalityCode.parse('992020')])
      await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code });
  });
  afterAll(() => registry.stop());

  /** An act with a name in it, and its entry. */
  const invited = async (displayName = '架空 花子') => {
    const account = newAccount();
    const email = `${account}@city.example`;
    const invitation = { email, displayName, role: 'auditor' as const, municipality: home };
    await registry.call(as('municipality-admin', account), inviteAccount, invitation);
    const [entry] = await reader.told({ account });
    return { email, entry: entry?.entry as AuditEntryId };
  };
  const get = (entry: AuditEntryId, by = reader.auditor) => registry.call(by, getAuditEntry, { entry });

  it('should show what was entered and what changed, and be kept as a read', async () => {
    const { entry, email } = await invited('詳細 太郎');
    const account = newAccount();
    const { details, entry: shown } = await get(entry, as('auditor', account));
    expect(shown).toMatchObject({ entry, operation: inviteAccount.name, kind: 'change', outcome: 'done' });
    expect(details).toMatchObject({
      state: 'kept',
      input: { email, displayName: '詳細 太郎', role: 'auditor' },
      changes: [{ collection: 'accounts', before: null }],
    });
    // What an account is elsewhere is nobody's here: of accounts only what was asked for is shown.
    expect(Object.keys(details.changes?.[0]?.after ?? {})).toEqual(['_id']);
    expect(await reader.told({ account })).toMatchObject([
      { operation: getAuditEntry.name, kind: 'person-read', subjects: [entry] },
    ]);
  });

  it('should show a document before and after', async () => {
    const account = newAccount();
    const by = as('municipality-admin', account);
    for (const adminsNeedTotp of [true, false])
      await registry.call(by, setSignInPolicy, { municipality: home, adminsNeedTotp });
    const [last] = await reader.told({ account }, 2);
    const { details } = await get(last?.entry as AuditEntryId);
    expect(details.changes).toMatchObject([{ before: { adminsNeedTotp: true }, after: { adminsNeedTotp: false } }]);
  });

  it.each([
    ['erased', 'erased', { $set: {} }],
    ['changed afterwards', 'altered', { $set: { body: '{"input":{"reason":"別の理由"},"changes":[]}' } }],
    ['given another salt', 'altered', { $set: { salt: 'another' } }],
  ])('should say when they were %s, and show nothing then', async (_, state, change) => {
    const { entry } = await invited();
    const filter = { _id: entry };
    await reader.stored(async (collection) =>
      state === 'erased'
        ? await collection('audit_details').deleteOne(filter)
        : await collection('audit_details').updateOne(filter, change),
    );
    expect((await get(entry)).details).toEqual({ state, input: null, changes: null });
    expect((await registry.call(reader.auditor, verifyAuditChain, { chain: home })).faults).toEqual([]);
  });

  it('should say that a refusal of the gateway keeps none', async () => {
    const account = newAccount();
    await reader.refuse([account]);
    const [refusal] = await reader.told({ account });
    expect((await get(refusal?.entry as AuditEntryId)).details.state).toBe('none');
  });

  it('should say when they are longer than an answer may be', async () => {
    const { entry } = await invited();
    const body = JSON.stringify({ changes: [], input: { reason: '長'.repeat(60_000) } });
    await reader.stored(async (collection) => {
      const detailsHash = createHash('sha256').update('salt').update(body).digest('hex');
      const filter = { _id: entry };
      await collection('audit_details').updateOne(filter, { $set: { salt: 'salt', body } });
      const block = await collection('audit_blocks').findOne({ entryIds: entry });
      const told = JSON.parse(String(block?.['body'])) as { entry: string; detailsHash: string }[];
      const swapped = told.map((one) => (one.entry === entry ? { ...one, detailsHash } : one));
      await collection('audit_blocks').updateOne(
        { _id: block?._id ?? '' },
        { $set: { body: JSON.stringify(swapped) } },
      );
    });
    expect((await get(entry)).details.state).toBe('too-large');
  });

  it('should be nobody else’s', async () => {
    const { entry } = await invited();
    const unknown = AuditEntryId.parse('0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30');
    await expect(get(entry, as('auditor', newAccount(), '992020'))).rejects.toMatchObject({ code: 'not-found' });
    await expect(get(unknown)).rejects.toMatchObject({ code: 'not-found' });
  });
});
