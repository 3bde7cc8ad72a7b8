import { keysFor } from '#testing';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from './key-ring.js';

const officer = { account: 'a', tenant: '992011', roles: ['municipality-officer' as const], scopes: [] };

describe('context tokens', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await keysFor(['gateway', 'reporting', 'member-registry']);
  });
  const ring = (service: 'gateway' | 'reporting' | 'member-registry') => KeyRing.load(dir, service);

  it('should tell every service who the gateway says is calling', async () => {
    const token = await (await ring('gateway')).sign(officer);
    expect(await (await ring('reporting')).verify(token)).toEqual(officer);
  });

  it('should tell a service acting for itself', async () => {
    const token = await (await ring('reporting')).ownToken('992011');
    expect(await (await ring('member-registry')).verify(token)).toMatchObject({
      service: 'reporting',
      tenant: '992011',
    });
  });

  it('should not believe a service that speaks for a person', async () => {
    const token = await (await ring('reporting')).sign(officer);
    expect(await (await ring('member-registry')).verify(token)).toBeUndefined();
  });

  it('should not believe a service that says it is another one', async () => {
    const token = await (await ring('reporting')).sign({ service: 'member-registry', roles: [], scopes: [] });
    expect(await (await ring('gateway')).verify(token)).toBeUndefined();
  });

  it('should not believe the gateway that says it is a service', async () => {
    const token = await (await ring('gateway')).sign({ service: 'reporting', roles: [], scopes: [] });
    expect(await (await ring('reporting')).verify(token)).toBeUndefined();
  });

  it.each(['', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.'])('should not believe %p', async (forged) => {
    expect(await (await ring('gateway')).verify(forged)).toBeUndefined();
  });

  it('should not believe a token whose claims were changed', async () => {
    const [head, , signature] = (await (await ring('gateway')).sign(officer)).split('.');
    const claims = Buffer.from(
      JSON.stringify({ caller: { ...officer, roles: ['secretariat'] }, aud: 'manabi', exp: 9999999999 }),
    );
    expect(
      await (await ring('gateway')).verify(`${head}.${claims.toString('base64url')}.${signature}`),
    ).toBeUndefined();
  });
});
