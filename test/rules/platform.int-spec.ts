import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { waitFor, type Platform, type PlatformOptions } from '#testing';
import { plant, type PlantedTree } from './planted-tree.js';

/** A service of the smallest kind: it tells its environment in a log line; the gateway answers HTTP. */
const service = (name: string) => `
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
export async function start(env) {
  const told = ['NATS_URL', 'REDIS_URL', 'MONGODB_URI', 'METRICS_PORT', 'DEMO', 'NODE_ENV', 'SECRET_OF_THE_SHELL'];
  console.log('${name} starts ' + JSON.stringify(Object.fromEntries(told.map((key) => [key, env[key]]))));
  const server = createServer((request, response) => response.end('${name}'));
  if ('${name}' === 'gateway') await new Promise((done) => server.listen(env.PORT, env.HOST, done));
  const alive = setInterval(() => {}, 1e6);
  return { async stop() { console.log('${name} stops'); clearInterval(alive); server.close(); } };
}
if (pathToFileURL(process.argv[1]).href === import.meta.url) {
  const running = await start(process.env);
  process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
}`;

const names = ['gateway', 'reporting', 'course-catalog'];
const running: Platform[] = [];
const trees: PlantedTree[] = [];

async function setup(options: Partial<PlatformOptions> = {}) {
  const files = names.map((name) => [`dist/apps/${name}/src/main.js`, service(name)]);
  const tree = await plant(Object.fromEntries(files) as Record<string, string>);
  trees.push(tree);
  const script = pathToFileURL(join(tree.folder, 'scripts/lib/platform.mjs')).href;
  const { startPlatform } = (await import(script)) as {
    startPlatform: (options: PlatformOptions) => Promise<Platform>;
  };
  const dataDir = join(tree.folder, 'data');
  const env = { MONGODB_URI: 'mongodb://127.0.0.1:1/', ...options.env };
  const start = async () => {
    const platform = await startPlatform({ quiet: true, dataDir, ...options, env });
    running.push(platform);
    return platform;
  };
  const log = (name: string) => readFile(join(dataDir, 'logs', `${name}.log`), 'utf8');
  return { start, log, dataDir };
}

const answers = async (url: string) => (await fetch(`${url}/health/ready`)).ok;
const environmentIn = (log: string, name: string) =>
  JSON.parse(new RegExp(`${name} starts (.*)`).exec(log)![1]!) as Record<string, string>;

afterEach(async () => {
  for (const platform of running.splice(0)) await platform.stop();
  for (const tree of trees.splice(0)) await tree.remove();
});

describe('platform', () => {
  it('should run all services in one process, the gateway started last and stopped first', async () => {
    const { start, log } = await setup();
    const platform = await start();
    expect(Object.keys(platform.children).sort()).toEqual(['nats', 'platform', 'redis']);
    await platform.stop();
    const lines = (await log('platform')).trim().split('\n');
    const steps = lines.map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(steps.slice(0, 2).sort()).toEqual(['course-catalog starts', 'reporting starts']);
    expect(steps.slice(2, 4)).toEqual(['gateway starts', 'gateway stops']);
    expect(steps.slice(4).sort()).toEqual(['course-catalog stops', 'reporting stops']);
    await expect(answers(platform.url)).rejects.toThrow();
  });

  it('should give each service its own NATS user and metrics port, and nothing of this shell', async () => {
    process.env['SECRET_OF_THE_SHELL'] = 'secret';
    const { start, log } = await setup({ env: { METRICS_PORT: '9500' } });
    await start();
    const text = await log('platform');
    const told = names.map((name) => environmentIn(text, name));
    expect(told.map(({ NATS_URL }) => new URL(NATS_URL!).username)).toEqual(names);
    expect(told.map(({ METRICS_PORT }) => METRICS_PORT)).toEqual(['9500', '9502', '9501']);
    expect(told[0]).toMatchObject({ DEMO: 'empty', NODE_ENV: 'production', MONGODB_URI: 'mongodb://127.0.0.1:1/' });
    expect(told[0]).not.toHaveProperty('SECRET_OF_THE_SHELL');
  });

  it('should run each service in a process of its own, and start again those that are killed', async () => {
    const { start } = await setup({ services: true });
    const platform = await start();
    expect(Object.keys(platform.children).sort()).toEqual([...names, 'nats', 'redis'].sort());
    const before = Object.values(platform.children).map((child) => child.pid()!);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    const renewed = () =>
      Object.values(platform.children).every((child) => child.pid() && !before.includes(child.pid()!));
    await waitFor(renewed, { what: 'all children to be started again' });
    await waitFor(() => answers(platform.url), { what: 'the gateway to answer at the same address' });
  });

  it('should refuse a data folder that is in use, and keep its passwords and keys for the next start', async () => {
    const { start, dataDir } = await setup();
    const platform = await start();
    await expect(start()).rejects.toThrow(`${dataDir} is in use by a running platform (process ${process.pid})`);
    expect(await answers(platform.url)).toBe(true);
    const kept = () =>
      Promise.all(['secrets.json', 'keys/public.jwks.json'].map((name) => readFile(join(dataDir, name), 'utf8')));
    const before = await kept();
    await platform.stop();
    await start();
    expect(await kept()).toEqual(before);
  });

  it('should refuse a port that is taken, and leave nothing running', async () => {
    const first = await (await setup()).start();
    const { start, dataDir } = await setup({ port: Number(new URL(first.url).port) });
    await expect(start()).rejects.toThrow('is in use; choose another with PORT');
    await expect(readFile(join(dataDir, 'run/supervisor.lock'))).rejects.toThrow('ENOENT');
  });
});
