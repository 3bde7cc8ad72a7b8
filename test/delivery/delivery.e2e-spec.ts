import { connectNats } from '#messaging';
import { waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
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
  }, 60_000);
  afterAll(async () => {
    await nats.close();
    await journey.stop();
  });

  it('should agree with the independent computation', async () => {
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  }, 120_000);

  it('should agree when the folder is loaded a second time', async () => {
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  }, 120_000);

  it('should agree when every event comes twice more and out of order', async () => {
    const stored = await allEvents(nats);
    expect(stored.length).toBeGreaterThan(300);
    const js = jetstream(nats);
    // Without a message id the stream takes them for new ones.
    for (const { subject, data } of shuffled([...stored, ...stored])) await js.publish(subject, data);
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  }, 120_000);

  it('should relay everything again, and still agree, when the stream is deleted', async () => {
    const manager = await jetstreamManager(nats);
    const before = await manager.streams.info('EVT');
    await manager.streams.delete('EVT');
    await waitFor(
      async () => {
        const now = await manager.streams.info('EVT');
        return now.created !== before.created && now.state.messages > 300;
      },
      { what: 'the events in a new stream', timeoutMs: 30_000 },
    );
    expect(await runScenario(journey, token)).toMatchObject(noDifferences);
  }, 120_000);
});

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
