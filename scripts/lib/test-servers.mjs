import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerAnswers } from './docker.mjs';
import { freePorts } from './ports.mjs';
import { dist } from './project.mjs';
import { natsServer, redisServer, storeServer, storeUri } from './servers.mjs';
import { Supervisor } from './supervisor.mjs';

/*
 * Real servers for tests, as a process of its own: `node test-servers.mjs COUNT` starts that many sets, prints them as
 * one line of JSON, and ends them when its standard input closes, that is also when the test run was killed.
 * Per server: the address in the environment, else a container where a Docker engine answers, else a local program.
 */

const given = {
  natsUrl: process.env.TEST_NATS_URL,
  redisUrl: process.env.TEST_REDIS_URL,
  mongoUri: process.env.TEST_MONGODB_URI,
};
const base = mkdtempSync(join(tmpdir(), 'manabi-test-'));
const ends = [];

async function startSet(dir, docker) {
  mkdirSync(join(dir, 'data'), { recursive: true });
  const start = docker ? inContainers : await locally(dir);
  const [natsUrl, redisUrl, mongoUri] = await Promise.all(
    ['natsUrl', 'redisUrl', 'mongoUri'].map((kind) => given[kind] ?? start[kind]()),
  );
  return { natsUrl, redisUrl, mongoUri, dataDir: join(dir, 'data') };
}

async function locally(dir) {
  const [port, monitorPort, redisPort] = await freePorts(3);
  const supervisor = new Supervisor({ dataDir: dir, say: (text) => process.stderr.write(`test servers: ${text}\n`) });
  ends.push(() => supervisor.kill());
  const run = async (spec) => {
    supervisor.start(spec);
    await supervisor.ready(spec.name);
  };
  return {
    async natsUrl() {
      const users = { tests: 'tests' };
      await run(natsServer({ dir: join(dir, 'nats'), port, monitorPort, users, systemPassword: 'tests' }));
      return `nats://tests:tests@127.0.0.1:${port}`;
    },
    async redisUrl() {
      await run(redisServer({ dir: join(dir, 'redis'), port: redisPort, password: 'tests' }));
      return `redis://:tests@127.0.0.1:${redisPort}`;
    },
    async mongoUri() {
      if (!existsSync(dist('libs/embedded-mongo/src/main.js'))) return undefined;
      await run(storeServer({ dir: join(dir, 'store') }));
      return storeUri(supervisor.output('store'));
    },
  };
}

/** Testcontainers removes its containers itself when this process ends. */
const inContainers = {
  natsUrl: async () => `nats://${await container('nats:2.12-alpine', 4222, ['-js'])}`,
  redisUrl: async () => `redis://${await container('redis:7-alpine', 6379, [])}`,
  mongoUri: async () => `mongodb://${await container('mongo:8.0', 27017, ['mongod', '--bind_ip_all'])}/`,
};

async function container(image, port, command) {
  const { GenericContainer } = await import('testcontainers');
  const started = await new GenericContainer(image).withExposedPorts(port).withCommand(command).start();
  ends.push(() => started.stop());
  return `${started.getHost()}:${started.getMappedPort(port)}`;
}

async function end(code) {
  await Promise.allSettled(ends.map((stop) => stop()));
  rmSync(base, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

process.stdin.once('end', () => void end(0)).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
try {
  const docker = Object.values(given).includes(undefined) && (await dockerAnswers());
  const count = Number(process.argv[2] ?? 1);
  const sets = Array.from({ length: count }, (_, index) => startSet(join(base, String(index + 1)), docker));
  process.stdout.write(`${JSON.stringify(await Promise.all(sets))}\n`);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  await end(1);
}
