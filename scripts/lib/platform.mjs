import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeDemoAccounts } from './demo-accounts.mjs';
import { ensureKeys } from './keys.mjs';
import { takeLock } from './lock.mjs';
import { freePorts, isFree } from './ports.mjs';
import { builtServices, dist, mainOf, root } from './project.mjs';
import { secretsOf, writePrivate } from './secrets.mjs';
import { httpOk, natsServer, redisServer, storeServer, storeUri } from './servers.mjs';
import { Supervisor, serverNames, stopOrphans } from './supervisor.mjs';

const readyWithinMs = 60_000;
/** Asked every two seconds, and two more when there is no answer: longer than any server takes to come back. */
const stuckAfterFailures = 8;
/** What a child gets from this process's own environment; everything else is said on purpose. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ', 'NODE_EXTRA_CA_CERTS'];

/**
 * Starts a platform and waits until it can serve: see `Platform`. Stops what it had started when that fails.
 * @public
 */
export async function startPlatform(options) {
  const platform = new Platform(options);
  await platform.start();
  return platform;
}

/**
 * A whole platform on one data folder: its own servers (those whose address `env` does not give) and the services,
 * in one process or (`services: true`) in one each. `port` left out or 0 takes a free one. After `start()`:
 * `url`, `dataDir`, `children` (`{ name: { pid() } }`), `servers` (`{ natsUrl, redisUrl, mongoUri }` for the operator)
 * and `stop()`. What the operator's tools need is in `<dataDir>/run/platform.json` while it runs. `clockFile`, for
 * tests: see moved-clock.mjs.
 */
export class Platform {
  children = {};
  #options;
  #supervisor;
  #lock;
  #stopping;

  constructor({ dataDir, port = 0, env = {}, services = false, quiet = false, clockFile }) {
    this.dataDir = resolve(dataDir);
    const say = quiet ? () => {} : (text) => process.stdout.write(`${text}\n`);
    this.#options = { port: Number(port), env, apart: services, say, clockFile };
  }

  async start() {
    const began = Date.now();
    this.#prepare();
    try {
      await stopOrphans(this.dataDir);
      await this.#address();
      await this.#startServers();
      this.#startServices();
      await this.#waitUntilReady();
      writePrivate(
        this.#run('platform.json'),
        JSON.stringify({ url: this.url, ...this.servers, keysDir: this.#keys() }),
      );
      this.#startDemo();
      this.readyMs = Date.now() - began;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** Stops in order: the gateway, the other services, then the servers. */
  stop() {
    this.#stopping ??= (async () => {
      const services = Object.keys(this.children).filter((name) => !serverNames.includes(name) && name !== 'gateway');
      for (const group of [['demo-network', 'gateway'], services, serverNames]) await this.#supervisor?.stop(group);
      this.#end();
    })();
    return this.#stopping;
  }

  /** Ends everything at once. */
  async kill() {
    await this.#supervisor?.kill();
    this.#end();
  }

  #prepare() {
    const names = builtServices();
    if (!names.length) throw new Error('no service is built: npm run build');
    mkdirSync(this.#run(), { recursive: true, mode: 0o700 });
    this.#lock = takeLock(this.#run('supervisor.lock'));
    if (this.#lock.heldBy) {
      throw new Error(
        `${this.dataDir} is in use by a running platform (process ${this.#lock.heldBy})\n` +
          `このデータフォルダーは起動中のプラットフォームが使用しています（プロセス ${this.#lock.heldBy}）`,
      );
    }
    const { env, say } = this.#options;
    this.#supervisor = new Supervisor({ dataDir: this.dataDir, say });
    this.names = names;
    this.secrets = secretsOf(this.dataDir, { services: names, demoPassword: env.DEMO_PASSWORD });
    // The operator's tool signs for itself, as a service does.
    ensureKeys(this.#keys(), [...names, 'admin']);
  }

  async #address() {
    const { port, env } = this.#options;
    const host = env.HOST ?? '127.0.0.1';
    if (port && !(await isFree(port, host))) {
      throw new Error(
        `port ${port} is in use; choose another with PORT\nポート ${port} は使用中です。PORT で別の番号を指定してください`,
      );
    }
    this.host = host;
    this.port = port || (await freePorts())[0];
    this.metricsPort = Number(env.METRICS_PORT ?? (await freePorts(this.names.length))[0]);
    const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
    this.url = `http://${local.includes(':') ? `[${local}]` : local}:${this.port}`;
  }

  async #startServers() {
    const { env, say } = this.#options;
    const [port, monitorPort, redisPort] = await freePorts(3);
    const { sys, ...users } = this.secrets.nats;
    const dir = (name) => join(this.dataDir, name);
    const specs = [];
    if (!env.NATS_URL) specs.push(natsServer({ dir: dir('nats'), port, monitorPort, users, systemPassword: sys }));
    if (!env.REDIS_URL) specs.push(redisServer({ dir: dir('redis'), port: redisPort, password: this.secrets.redis }));
    if (!env.MONGODB_URI) specs.push(storeServer({ dir: dir('store') }));
    if (specs.length) say(`starting ${specs.map(({ name }) => name).join(', ')} …`);
    for (const spec of specs) this.#startChild(spec);
    await Promise.all(specs.map(({ name }) => this.#supervisor.ready(name)));
    this.natsUrlOf = (user) => env.NATS_URL ?? `nats://${user}:${users[user]}@127.0.0.1:${port}`;
    this.servers = {
      natsUrl: this.natsUrlOf('operator'),
      redisUrl: env.REDIS_URL ?? `redis://:${this.secrets.redis}@127.0.0.1:${redisPort}`,
      mongoUri: env.MONGODB_URI ?? storeUri(this.#supervisor.output('store')),
    };
  }

  #startServices() {
    const { apart, say } = this.#options;
    const envs = Object.fromEntries(this.names.map((name) => [name, this.#envOf(name)]));
    say(`starting ${this.names.join(', ')} …`);
    if (apart) {
      for (const name of this.names) {
        const isHealthy = () => this.#isHealthy(name);
        const program = { command: process.execPath, args: [...this.#clock(), mainOf(name)], env: envs[name] };
        this.#startChild({ name, ...program, isHealthy, failuresAllowed: stuckAfterFailures });
      }
      return;
    }
    const runner = join(root, 'scripts/lib/run-all.mjs');
    const env = { ...this.#inherited(), MANABI_SERVICE_ENV: JSON.stringify(envs), NODE_ENV: 'production' };
    this.#startChild({ name: 'platform', command: process.execPath, args: [...this.#clock(), runner], env });
  }

  #envOf(service) {
    const { env } = this.#options;
    return {
      ...this.#inherited(),
      LOG_LEVEL: 'info',
      DEMO: 'empty',
      PUBLIC_URL: this.url,
      ...env,
      NODE_ENV: 'production',
      HOST: this.host,
      PORT: String(this.port),
      // The gateway, which comes last, has the first of the block.
      METRICS_PORT: String(this.#metricsPortOf(service)),
      DATA_DIR: this.dataDir,
      KEYS_DIR: this.#keys(),
      FILES_DIR: join(this.dataDir, 'files'),
      NATS_URL: this.natsUrlOf(service),
      REDIS_URL: this.servers.redisUrl,
      MONGODB_URI: this.servers.mongoUri,
    };
  }

  #metricsPortOf(service) {
    return this.metricsPort + ((this.names.indexOf(service) + 1) % this.names.length);
  }

  /**
   * A service that cannot serve while others can is stuck (a connection that never comes back). When nobody can, a
   * server is away, and starting anew would not help. The gateway depends on all of them, so nothing follows from it.
   */
  async #isHealthy(service) {
    if (service === 'gateway') return true;
    const isReady = (name) => httpOk(`http://127.0.0.1:${this.#metricsPortOf(name)}/health/ready`, 2000);
    if (await isReady(service)) return true;
    const others = this.names.filter((name) => name !== service && name !== 'gateway');
    return !(await Promise.all(others.map(isReady))).includes(true);
  }

  async #waitUntilReady() {
    const deadline = Date.now() + readyWithinMs;
    while (!(await httpOk(`${this.url}/health/ready`, 2000))) {
      if (this.#stopping) throw new Error('stopped while starting');
      if (Date.now() > deadline)
        throw new Error(`not ready within ${readyWithinMs / 1000} s; see ${join(this.dataDir, 'logs')}`);
      await pause(25);
    }
  }

  /** The loader of the demo network works through the public API, in the background, and ends when it is done. */
  #startDemo() {
    const { env, say } = this.#options;
    if (env.DEMO !== '1') return;
    this.accountsFile = writeDemoAccounts(this.dataDir, this.secrets.demo);
    if (!existsSync(dist('apps/demo-network/src/main.js'))) return;
    say('loading the demo network in the background …');
    const own = {
      MANABI_URL: this.url,
      DATA_DIR: this.dataDir,
      DEMO_PASSWORD: this.secrets.demo,
      NODE_ENV: 'production',
    };
    const args = [mainOf('demo-network')];
    const childEnv = { ...this.#inherited(), ...own };
    this.#startChild({ name: 'demo-network', command: process.execPath, args, env: childEnv, restarts: 5 });
  }

  #startChild(spec) {
    if (this.#stopping) throw new Error('stopped while starting');
    this.children[spec.name] = this.#supervisor.start(spec);
  }

  #end() {
    rmSync(this.#run('platform.json'), { force: true });
    this.#lock?.release?.();
  }

  #clock() {
    return this.#options.clockFile ? ['--import', join(root, 'scripts/lib/moved-clock.mjs')] : [];
  }

  #inherited() {
    const { clockFile } = this.#options;
    const own = inherited.filter((name) => name in process.env).map((name) => [name, process.env[name]]);
    return { ...Object.fromEntries(own), ...(clockFile && { MOVED_CLOCK: clockFile }) };
  }

  #keys() {
    return join(this.dataDir, 'keys');
  }

  #run(...parts) {
    return join(this.dataDir, 'run', ...parts);
  }
}
