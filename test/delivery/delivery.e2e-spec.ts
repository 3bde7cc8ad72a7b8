import { connectNats } from '#messaging';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { runAdmin } from '../operations/run-admin.js';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { noDifferences, runScenario } from './run-scenario.js';

describe('a municipality’s year, counted once however its events arrive', () => {
  let journey: JourneyPlatform;
  let token: string;
  let nats: NatsConnection;

  beforeAll(async () => {
    journey = await journeyPlatform();
    token = await journey.admin('create-token', '--scenario');
    nats = await connectNats(journey.platform.servers.natsUrl, 'test');
  });
  afterAll(async () => {
    await nats.close();
    await journey.stop();
  });

  it('should agree with the independent computation', async () => {
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should agree when the folder is loaded a second time', async () => {
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should agree when every event comes twice more and out of order', async () => {
    const stored = await allEvents(nats);
    expect(stored.length).toBeGreaterThan(300);
    const js = jetstream(nats);
    // Without a message id the stream takes them for new ones.
    for (const { subject, data } of shuffled([...stored, ...stored])) await js.publish(subject, data);
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  it('should relay everything again, and still agree, when the stream is deleted', async () => {
    const manager = await jetstreamManager(nats);
    const before = await manager.streams.info('EVT');
    await manager.streams.delete('EVT');
    await waitFor(
      async () => {
        const now = await manager.streams.info('EVT');
        return now.created !== before.created && now.state.messages > 300;
      },
      { what: 'the events in a new stream' },
    );
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  });

  describe('as its operator sees it', () => {
    const admin = (...args: string[]) => runAdmin({ DATA_DIR: journey.platform.dataDir }, ...args);
    const inRegistry = <T>(work: Parameters<typeof inDatabase<T>>[2]): Promise<T> =>
      inDatabase(journey.platform.servers.mongoUri, 'member-registry', work);

    it('should be sound: a line for each service and thing, on one page', async () => {
      const lines = (await waitFor(() => admin('doctor').catch(() => undefined))).split('\n');
      expect(lines.length).toBeLessThan(30);
      for (const subject of [
        'member-registry',
        'progress-tracking',
        'reporting',
        'gateway',
        'audit chains',
        'keys',
        'disk',
      ])
        expect(lines.filter((line) => line.startsWith(`ok      ${subject}: `))).toHaveLength(1);
      expect(lines.find((line) => line.includes('member-registry'))).toMatch(/ indexes: \d+ in \d+ collections/);
    });

    it('should have a line for each audit chain, and for each defect with its place', async () => {
      const said = await admin('audit', 'verify');
      expect(said).toMatch(
        /^992011 ok: \d+ entries in \d+ blocks, head \d+ [0-9a-f]{64}, (?:not anchored yet|anchored )/m,
      );
      expect(said).toMatch(/^000000 ok: /m);
      expect(await admin('audit', 'verify', '--municipality', '992011')).not.toContain('000000');
      const block = { tenant: '992011', seq: 2 };
      const body = await inRegistry(async (collection) => {
        const kept = await collection('audit_blocks').findOne(block);
        await collection('audit_blocks').updateOne(block, {
          $set: { body: String(kept?.['body']).replace('done', 'gone') },
        });
        return kept?.['body'];
      });
      const failed = await admin('audit', 'verify').catch((error: RunError) => error);
      expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('defects: 992011') });
      expect((failed as RunError).stdout).toMatch(/^992011 DEFECT: .*\n {2}block 2: altered: /m);
      await inRegistry((collection) => collection('audit_blocks').updateOne(block, { $set: { body } }));
      expect(await admin('audit', 'verify')).toContain('no defects');
    });

    it('should show what could not be worked off, and count it once when it is replayed', async () => {
      const consumers = ['reporting', 'outcome-tracking'];
      const event = (await allEvents(nats)).find(({ subject }) => subject.endsWith('.progress.progress-changed.v1'));
      const good = Buffer.from(event?.data ?? []).toString();
      await jetstream(nats).publish(event?.subject ?? '', good.replace('"data":{', '"data":{"later":1,'));
      const listed = await waitFor(
        async () => {
          const said = await admin('dead-letters', 'list');
          return consumers.every((service) => said.includes(`${service}-progress-progress-changed-v1/`)) ? said : null;
        },
        { what: 'a dead letter of each consumer' },
      );
      const letter = /^(reporting-progress-progress-changed-v1\/\S+) {2}/m.exec(listed)?.[1] ?? '';
      const sick = await admin('doctor').catch((error: RunError) => error);
      expect(sick).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/^FAULT +reporting: dead letters: 1 .*\n +→ /m),
      });
      const stays = await admin('dead-letters', 'replay', '--letter', letter).catch((error: RunError) => error);
      expect(stays).toMatchObject({ code: 1, stdout: expect.stringContaining('stays: ') });
      // A version that understands the event, in place of the event.
      for (const service of consumers)
        await inDatabase(journey.platform.servers.mongoUri, service, (collection) =>
          collection('dead_letters').updateMany({}, { $set: { body: good } }),
        );
      expect(await admin('dead-letters', 'replay', '--all')).toContain('2 worked off, none stay');
      expect(await admin('dead-letters', 'replay', '--all')).toContain('0 worked off, none stay');
      expect(await admin('dead-letters', 'list')).toContain('no dead letters');
      expect(await runScenario(journey, token)).toMatchObject(noDifferences);
    }, 180_000);

    it('should be examined when it is stopped, too', async () => {
      await journey.platform.stop();
      const said = await admin('doctor');
      expect(said).toMatch(/^ok +store: \d+ documents in \d+ collections, \d+ index entries, sound$/m);
      await expect(admin('audit', 'verify')).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringContaining('npm start'),
      });
    });
  });
});

type RunError = Error & { readonly code: number; readonly stdout: string; readonly stderr: string };

interface Stored {
  readonly subject: string;
  readonly data: Uint8Array;
}

async function allEvents(nats: NatsConnection): Promise<Stored[]> {
  const manager = await jetstreamManager(nats);
  const { state } = await manager.streams.info('EVT');
  const consumer = await jetstream(nats).consumers.get('EVT', { filter_subjects: 'evt.>' } as never);
  const stored: Stored[] = [];
  for await (const message of await consumer.fetch({ max_messages: state.messages, expires: 5000 })) {
    stored.push({ subject: message.subject, data: message.data });
    if (stored.length === state.messages) break;
  }
  return stored;
}

/** The same shuffle every time (a linear congruential order), so that a failure can be seen again. */
function shuffled<T>(items: T[]): T[] {
  let state = 42;
  const keyed = items.map((item) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return { item, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
