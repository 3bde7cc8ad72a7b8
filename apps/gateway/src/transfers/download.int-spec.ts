import { exportAuditEntries } from '#contracts/audit';
import { verifySignIn } from '#contracts/registry';
import { drawProgrammeChart, exportNetworkReport } from '#contracts/reporting';
import { FileStore } from '#files';
import { connectNats } from '#messaging';
import { resetServers, testServers } from '#testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answering, grantOf, startGateway, type TestGateway } from '../gateway.factory.js';

const CORRELATION = 'Manabi-Correlation';
const [here, there] = ['992011', '992020'];

describe('a download', () => {
  let gateway: TestGateway;
  let owner: NatsConnection;
  let cookie: string;
  let asked: { cursor: string | undefined; correlationId: string | undefined; tenant: unknown }[];
  /** Of how many pieces the file is; the owner falls silent at the one that is named. */
  let file: { pieces: number; silentAt?: number };

  beforeAll(async () => {
    await resetServers();
    gateway = await startGateway();
    owner = await connectNats(testServers().natsUrl, 'test');
    const auditor = ['auditor'] as const;
    answering(owner, verifySignIn, () =>
      grantOf({ municipality: here, roles: auditor }, { municipality: there, roles: auditor }),
    );
    answering(owner, exportAuditEntries, ({ cursor }, { headers }) => {
      const token = headers?.get('Manabi-Context') ?? '';
      const { caller } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
        caller: { tenant: string };
      };
      asked.push({ cursor, correlationId: headers?.get(CORRELATION), tenant: caller.tenant });
      const piece = Number(cursor ?? 0);
      if (piece === file.silentAt) return undefined;
      const nextCursor = piece + 1 < file.pieces ? String(piece + 1) : null;
      return { csv: `"行${piece}"\r\n`, fileName: '監査記録.csv', nextCursor };
    });
    const { hash } = await new FileStore(gateway.filesDir).put(Buffer.from('x'), { maxBytes: 10 });
    answering(owner, exportNetworkReport, () => ({ fileHash: hash, fileName: '成果 "一覧".csv' }));
    answering(owner, drawProgrammeChart, () => ({ svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
    const response = await fetch(`${gateway.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'taro@city.example', password: 'whatever it is' }),
    });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  afterAll(async () => {
    await owner.close();
    await gateway.stop();
  });
  beforeEach(() => {
    asked = [];
    file = { pieces: 1 };
  });

  const follow = (path: string) => fetch(`${gateway.url}/api/v1${path}`, { headers: { cookie } });
  const chart = '/reports/programmes/0b5f3c1e-7d2a-4e68-9c41-5d0e8a7b6f30/chart.svg';

  it.each([
    ['a stored file', '/reports/network.csv?fiscalYear=2026', 'text/csv; charset=utf-8'],
    ['a file in pieces', '/audit-entries.csv', 'text/csv; charset=utf-8'],
    ['a picture', chart, 'image/svg+xml; charset=utf-8'],
  ])('should be saved and never shown, nor run where it is shown all the same: %s', async (_, path, type) => {
    const response = await follow(path);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': expect.stringMatching(/^attachment; filename\*=UTF-8''[\w.%-]+$/),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it('should be sent on piece by piece, all of them asked for in the name of one request', async () => {
    file = { pieces: 4 };
    const response = await follow('/audit-entries.csv?kind=refusal');
    expect(await response.text()).toBe('"行0"\r\n"行1"\r\n"行2"\r\n"行3"\r\n');
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, '1', '2', '3']);
    expect(new Set(asked.map(({ correlationId }) => correlationId)).size).toBe(1);
  });

  it('should break off when a piece does not come, so that nobody takes half a file for a whole one', async () => {
    file = { pieces: 4, silentAt: 2 };
    const response = await follow('/audit-entries.csv');
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  }, 20_000);

  it('should be refused by name when the first piece does not come', async () => {
    file = { pieces: 4, silentAt: 0 };
    const response = await follow('/audit-entries.csv');
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: 'unavailable' });
  }, 20_000);

  it('should be of the municipality that the link names, where the account has a role in it', async () => {
    for (const [path, status, tenant] of [
      ['/audit-entries.csv', 200, here],
      [`/audit-entries.csv?municipality=${here}`, 200, here],
      [`/audit-entries.csv?municipality=${there}&kind=refusal`, 200, there],
      ['/audit-entries.csv?municipality=992038', 403, undefined],
    ] as const) {
      asked = [];
      expect((await follow(path)).status).toBe(status);
      expect(asked[0]?.tenant).toBe(tenant);
    }
  });

  it.each([
    ['a municipality that is none', 'municipality=12345', '/municipality'],
    ['two municipalities', `municipality=${here}&municipality=${there}`, '/municipality'],
    ['a piece', 'cursor=2', '/cursor'],
    ['an unknown filter', 'who=me', '/who'],
  ])('should be refused when the link names %s', async (_, query, pointer) => {
    const response = await follow(`/audit-entries.csv?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'invalid-input', errors: [{ pointer }] });
  });
});
