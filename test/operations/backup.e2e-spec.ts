import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '#api-client';
import { MunicipalityCode } from '#contracts';
import { listProgrammes } from '#contracts/progress';
import { getMunicipalityReport, getProgrammeReport } from '#contracts/reporting';
import { startEmbeddedMongo } from '#embedded-mongo';
import { startPlatform, waitFor, type Platform } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noDifferences, runScenario } from '../delivery/run-scenario.js';
import { journeyPlatform, password, type JourneyPlatform } from '../platform.js';
import { eventIds } from './learning-events.js';
import { runAdmin } from './run-admin.js';

const municipality = MunicipalityCode.parse('992011');
const fiscalYear = 2025;
const asOf = '2026-03-31';

describe('a platform that is backed up', () => {
  let home: string;
  let original: JourneyPlatform;
  let token: string;
  /** What was stored, and so at least what was acknowledged, before the first backup began. */
  let eventsBefore: string[];
  let reportsAtRest: unknown[];
  const running: Platform[] = [];

  const path = (name: string) => join(home, name);
  const restored = async (name: string, env: Record<string, string> = {}) => {
    const platform = await startPlatform({ dataDir: path(name), env: { DEMO: 'empty', LOG_LEVEL: 'warn', ...env } });
    running.push(platform);
    return platform;
  };

  /** The municipality's report and each programme's, when all that was accepted is in them. */
  const reports = (url: string): Promise<unknown[]> =>
    waitFor(
      async () => {
        const api = new ApiClient({ url, token, municipality, patienceMs: 20_000 });
        const { items } = await api.call(listProgrammes, { fiscalYear, limit: 100 });
        const all = [await api.call(getMunicipalityReport, { code: municipality, fiscalYear, asOf })];
        const each = await Promise.all(items.map(({ programme }) => api.call(getProgrammeReport, { programme, asOf })));
        const found = [...all, ...each];
        return found.every(({ lagSeconds }) => lagSeconds === 0) ? found.map(withoutMoment) : null;
      },
      { what: 'reports that hold everything' },
    );

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'manabi-backup-'));
    original = await journeyPlatform();
    token = await original.admin('create-token', '--scenario');
    await original.secretariat();
  });
  afterAll(async () => {
    for (const platform of running) await platform.stop();
    await original.stop();
    await rm(home, { recursive: true, force: true });
  });

  it('should notice nothing of a backup while a municipality’s year is loaded', async () => {
    const { mongoUri } = original.platform.servers;
    const scenario = runScenario(original, token).then((run) => ({ ...run, endedAt: Date.now() }));
    eventsBefore = await waitFor(
      async () => {
        const ids = await eventIds(mongoUri);
        return ids.length > 300 ? ids : null;
      },
      { what: 'learning events' },
    );
    const printed = await runAdmin({ DATA_DIR: original.platform.dataDir }, 'backup', '--to', path('loaded'));
    expect(printed).toMatch(/keys and personal data[^]*個人情報/);
    const { createdAt } = JSON.parse(await readFile(path('loaded/manifest.json'), 'utf8')) as { createdAt: string };
    const { endedAt, ...run } = await scenario;
    expect(run).toMatchObject(noDifferences);
    expect(Date.parse(createdAt)).toBeLessThan(endedAt);
  });

  it('should come back with every event acknowledged before, and go on where it was', async () => {
    await runAdmin({ DATA_DIR: path('a') }, 'restore', '--from', path('loaded'));
    const { url, servers } = await restored('a');
    const found = new Set(await eventIds(servers.mongoUri));
    expect(eventsBefore.length).toBeGreaterThan(300);
    expect(eventsBefore.filter((id) => !found.has(id))).toEqual([]);
    // With the token of before; the rest of the year is loaded, what is there already is not counted twice.
    expect(await runScenario({ url }, token)).toMatchObject(noDifferences);
    await running.pop()?.stop();
  });

  it('should come back with the same reports, from the embedded store into a server of its own', async () => {
    reportsAtRest = await reports(original.url);
    expect(reportsAtRest.length).toBeGreaterThan(3);
    const cookie = await sessionCookie(original.url);
    expect(await askMunicipality(original.url, cookie)).toBe(200);
    await runAdmin({ DATA_DIR: original.platform.dataDir }, 'backup', '--to', path('rest'));

    const server = await startEmbeddedMongo({ dataDir: path('server'), port: 0 });
    const env = { MONGODB_URI: server.uri };
    await runAdmin({ DATA_DIR: path('b'), ...env }, 'restore', '--from', path('rest'));
    const { url } = await restored('b', env);
    expect(await reports(url)).toEqual(reportsAtRest);
    expect(await readdir(path('b'))).not.toContain('store');

    // Sessions were in Redis and are gone; the password is as good as before.
    expect(await askMunicipality(url, cookie)).toBe(401);
    expect(await askMunicipality(url, await sessionCookie(url))).toBe(200);
    await running.pop()?.stop();
    await server.close();
  });

  it('should come back from a damaged backup not at all, and not over what is there', async () => {
    const whole = await readFile(path('rest/manifest.json'), 'utf8');
    await expect(
      runAdmin({ DATA_DIR: original.platform.dataDir }, 'restore', '--from', path('rest')),
    ).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^target-not-empty: [^]*空ではありません/) });
    expect(await runAdmin({}, 'backup', '--check', path('rest'))).toContain('whole');
    await appendFile(path('rest/databases/progress-tracking/learning_events.bson'), 'x');
    await expect(runAdmin({ DATA_DIR: path('c') }, 'restore', '--from', path('rest'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^damaged-backup: .*learning_events[^]*壊れています/),
    });
    expect(await readdir(home)).not.toContain('c');
    expect(await readFile(path('rest/manifest.json'), 'utf8')).toBe(whole);
  });
});

/** What a report says, without when and how often it was made. */
function withoutMoment(report: { asOf: string; version: number }): Record<string, unknown> {
  return { ...report, asOf: undefined, version: undefined };
}

async function sessionCookie(url: string): Promise<string> {
  const body = JSON.stringify({ email: 'secretariat@manabi.example', password });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const askMunicipality = async (url: string, cookie: string): Promise<number> =>
  (await fetch(`${url}/api/v1/municipalities/${municipality}`, { headers: { cookie } })).status;
