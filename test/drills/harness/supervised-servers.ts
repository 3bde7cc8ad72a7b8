import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '#testing';
import { FaultProxy } from './fault-proxy.js';
import type { Scripts, Spec } from './scripts.js';

export const serverNames = ['nats', 'redis', 'store'] as const;
export type ServerName = (typeof serverNames)[number];

interface Addresses {
  readonly natsUrl: string;
  readonly redisUrl: string;
  readonly mongoUri: string;
}

/** NATS, Redis and the store under a supervisor of their own, each behind a fault proxy. */
export interface SupervisedServers {
  readonly proxies: Readonly<Record<ServerName, FaultProxy>>;
  /** Through the proxies: for the platform. */
  readonly proxied: Addresses;
  /** Past the proxies: for whoever looks inside. */
  readonly direct: Addresses;
  pid(name: ServerName): number | undefined;
  isReady(name: ServerName): Promise<boolean>;
  /** Kills a server and deletes all that it kept before it is started again. */
  lose(name: 'nats' | 'redis'): Promise<void>;
  /** Lets the store die at a point of its own (`<point>:<n>`) after its next starts; undefined = no more. */
  armStore(crashAt: string | undefined): void;
  stop(): Promise<void>;
}

const kept = { nats: 'jetstream', redis: 'appendonlydir' } as const;

export async function superviseServers(scripts: Scripts, dataDir: string): Promise<SupervisedServers> {
  const { Supervisor, natsServer, redisServer, storeServer, freePorts } = scripts;
  const [port = 0, monitorPort = 0, redisPort = 0] = await freePorts(3);
  const password = randomBytes(16).toString('hex');
  const dir = (name: string) => join(dataDir, name);
  const users = { drill: password };
  const specs: Record<ServerName, Spec> = {
    nats: natsServer({ dir: dir('nats'), port, monitorPort, users, systemPassword: password }),
    redis: redisServer({ dir: dir('redis'), port: redisPort, password }),
    store: { ...storeServer({ dir: dir('store') }), env: { ...process.env } },
  };
  const supervisor = new Supervisor({ dataDir });
  const children = Object.fromEntries(serverNames.map((name) => [name, supervisor.start(specs[name])]));
  await Promise.all(serverNames.map((name) => supervisor.ready(name)));
  const socket = join(dir('store'), 'store.sock');
  const proxies = {
    nats: new FaultProxy({ port, host: '127.0.0.1' }),
    redis: new FaultProxy({ port: redisPort, host: '127.0.0.1' }),
    store: new FaultProxy({ path: socket }),
  };
  const [natsProxy, redisProxy, storeProxy] = await Promise.all(serverNames.map((name) => proxies[name].listen()));
  const pid = (name: ServerName) => children[name]?.pid();
  return {
    proxies,
    pid,
    proxied: {
      natsUrl: `nats://drill:${password}@127.0.0.1:${natsProxy}`,
      redisUrl: `redis://:${password}@127.0.0.1:${redisProxy}`,
      mongoUri: `mongodb://127.0.0.1:${storeProxy}/`,
    },
    direct: {
      natsUrl: `nats://drill:${password}@127.0.0.1:${port}`,
      redisUrl: `redis://:${password}@127.0.0.1:${redisPort}`,
      mongoUri: `mongodb://${encodeURIComponent(socket)}/`,
    },
    isReady: async (name) => pid(name) !== undefined && (await specs[name].isReady(supervisor.output(name))),
    lose: async (name) => {
      const victim = pid(name);
      if (victim) process.kill(victim, 'SIGKILL');
      // The supervisor waits a moment before it starts the next one.
      await waitFor(() => pid(name) !== victim, { what: `the end of ${name}` });
      rmSync(join(dir(name), kept[name]), { recursive: true, force: true });
    },
    armStore: (crashAt) => {
      const { CRASH_AT: _, ...env } = process.env;
      specs.store.env = { ...env, ...(crashAt !== undefined && { CRASH_AT: crashAt }) };
    },
    stop: async () => {
      await supervisor.stop();
      for (const proxy of Object.values(proxies)) proxy.close();
    },
  };
}
