import { hash } from '@node-rs/argon2';
import { AccountId } from '#contracts';
import { choosePassword, getAccountGrant, inviteAccount, searchPeople, verifySignIn } from '#contracts/registry';
import { databaseAddress } from '#persistence';
import { resetServers } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mongoose';
import { randomUUID } from 'node:crypto';
import {
  gateway,
  officer,
  operator,
  password,
  staffRoster,
  startRegistry,
  type TestRegistry,
} from '../registry.factory.js';

describe('what the first version stored', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    await resetServers();
    registry = await startRegistry();
  });
  afterEach(() => registry.stop());

  it('should be found by the names of its people', async () => {
    await registry.importPeople(staffRoster(3));
    await registry.restart({
      meanwhile: async () => {
        const { address, dbName } = databaseAddress(registry.env['MONGODB_URI'] ?? '', 'member-registry');
        const raw = await createConnection(address, { dbName }).asPromise();
        await raw.collection('migrations').deleteOne({ name: 'search keys' });
        await raw.collection('people').updateMany({}, { $unset: { searchKeys: 1, sortKey: 1 } });
        await raw.close();
      },
    });
    const { items } = await registry.call(officer(), searchPeople, { text: 'しけん' });
    expect(items.map(({ staff }) => staff?.staffNumber)).toHaveLength(3);
  });

  it('should sign in as before; what nobody had accepted is an offer', async () => {
    const memberships = [{ municipality: '992011', roles: ['learner', 'instructor'], person: null }];
    const common = { displayName: '花子', memberships, version: 3, changedAt: new Date(), correlationId: 'c' };
    const [own, fresh] = [randomUUID(), randomUUID()];
    await registry.restart({
      meanwhile: async () => {
        const { address, dbName } = databaseAddress(registry.env['MONGODB_URI'] ?? '', 'member-registry');
        const raw = await createConnection(address, { dbName }).asPromise();
        const accounts = raw.collection<{ _id: string; [field: string]: unknown }>('accounts');
        await raw.collection('migrations').deleteMany({});
        await accounts.dropIndex('methods.key_1');
        await accounts.createIndex({ email: 1 }, { unique: true });
        await accounts.insertMany([
          { _id: own, email: 'own@city.example', passwordHash: await hash(password), activationHash: null, ...common },
          { _id: fresh, email: 'fresh@city.example', passwordHash: null, activationHash: 'x', ...common },
        ]);
        await raw.close();
      },
    });
    const grant = await registry.call(gateway, verifySignIn, { email: 'own@city.example', password });
    expect(grant).toMatchObject({ account: own, epoch: 0, memberships: [{ roles: ['learner', 'instructor'] }] });
    const waiting = await registry.call(gateway, getAccountGrant, { account: AccountId.parse(fresh) });
    expect(waiting.memberships).toEqual([]);
    await registry.restart();
    const again = { email: 'fresh@city.example', displayName: '花子', role: 'secretariat' as const };
    const { account, code } = await registry.call(operator, inviteAccount, again);
    expect(account).toBe(fresh);
    await registry.call({}, choosePassword, { code: code ?? '', password });
    const after = await registry.call(gateway, verifySignIn, { email: 'fresh@city.example', password });
    expect(after.memberships).toMatchObject([{ municipality: null, roles: ['secretariat'] }]);
  });
});
