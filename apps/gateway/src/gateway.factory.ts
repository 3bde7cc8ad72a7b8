import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, Operation, OutputOf, RefusalCode, Role } from '#contracts';
import type { AccountGrant } from '#contracts/registry';
import { fromBytes, toBytes } from '#messaging';
import { keysFor, testServers } from '#testing';
import { headers, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { start } from './main.js';

/** The gateway alone, without pages and owners unless the test sees to them. */
export async function startGateway(env: NodeJS.ProcessEnv = {}) {
  const { natsUrl, redisUrl } = testServers();
  const port = await freePort();
  const filesDir = await mkdtemp(join(tmpdir(), 'manabi-files-'));
  const running = await start({
    PORT: String(port),
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: await keysFor(['gateway']),
    FILES_DIR: filesDir,
    WEB_DIR: 'no-pages',
    LOG_LEVEL: 'fatal',
    ...env,
  });
  return { url: `http://127.0.0.1:${port}`, port, filesDir, stop: () => running.stop() };
}
export type TestGateway = Awaited<ReturnType<typeof startGateway>>;

/** An account as the member registry would answer it. */
export const grantOf = (...memberships: { municipality: string; roles: readonly Role[] }[]): AccountGrant =>
  ({
    account: '6a1f0c52-3c4d-4f5e-8a6b-9c0d1e2f3a4b',
    displayName: '架空 太郎',
    language: 'ja',
    epoch: 0,
    totp: false,
    totpWanted: false,
    memberships: memberships.map((membership) => ({
      municipalityName: '架空市',
      member: false,
      person: null,
      departments: [],
      company: null,
      support: null,
      ...membership,
    })),
    anyFictional: [],
    scopes: [],
  }) as unknown as AccountGrant;

/** Stands for an owner: answers every call of an operation, with the code of a refusal, or not at all. */
export function answering<O extends Operation>(
  nats: NatsConnection,
  op: O,
  answer: (input: InputOf<O>, message: Msg) => OutputOf<O> | RefusalCode | undefined,
): void {
  nats.subscribe(op.name, {
    callback: (_, message) => {
      const output = answer(fromBytes(message.data) as InputOf<O>, message);
      if (typeof output === 'string') refuse(message, output);
      else if (output !== undefined) message.respond(toBytes(output));
    },
  });
}

function refuse(message: Msg, code: string): void {
  const refused = headers();
  refused.set('Manabi-Refused', code);
  message.respond(toBytes({}), { headers: refused });
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
