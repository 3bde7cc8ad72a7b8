import { event, type EventEnvelope } from '#contracts';
import { createLogger, createMetrics } from '#observability';
import {
  Database,
  eventMemory,
  insertVersioned,
  inTenant,
  relaySource,
  saveVersioned,
  tenantCollection,
  type Versioned,
} from '#persistence';
import { resetServers, testServers, waitFor } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Model } from 'mongoose';
import { z } from 'zod';
import { connectNats } from './connection.js';
import { EventConsumer } from './consumer.js';
import { EventPublisher } from './event-publisher.js';
import { Relay } from './relay.js';
import { toBytes } from './rpc-wire.js';

interface Note extends Versioned {
  readonly tenant: string;
  readonly text: string;
}
const notes = tenantCollection({ name: 'notes', fields: { text: String }, personal: 'none', relayed: true });
const noteChanged = event({
  name: 'test.note-changed.v1',
  summary: 'A note',
  data: z.strictObject({ text: z.string() }),
});
const labels = tenantCollection({ name: 'labels', fields: { text: String }, personal: 'none', relayed: true });
const labelChanged = event({
  name: 'test.label-changed.v1',
  summary: 'A label',
  data: z.strictObject({ text: z.string() }),
});
const subject = 'evt.992011.test.note-changed.v1';

describe('delivery of events', () => {
  const logger = createLogger({ service: 'test', level: 'silent' });
  let nats: NatsConnection;
  let manager: JetStreamManager;
  let database: Database;
  let model: Model<Note>;
  let labelModel: Model<Note>;
  let relay: Relay;
  let consumer: EventConsumer;
  let newConsumer: (service: string) => EventConsumer;
  let received: EventEnvelope[];
  let letters: ReturnType<typeof eventMemory>['deadLetters'];
  let handle: (envelope: EventEnvelope) => Promise<void>;

  beforeEach(async () => {
    await resetServers();
    const { natsUrl, mongoUri } = testServers();
    nats = await connectNats(natsUrl, 'test');
    manager = await jetstreamManager(nats);
    database = await Database.open(mongoUri(), 'test', logger);
    model = database.model<Note>(notes);
    labelModel = database.model<Note>(labels);
    const { memory, deadLetters } = eventMemory(database);
    letters = deadLetters;
    await database.prepare();
    received = [];
    handle = async (envelope) => void received.push(envelope);
    const metrics = createMetrics('test');
    const shared = { manager, logger, metrics };
    newConsumer = (service) =>
      new EventConsumer({
        ...shared,
        jetstream: jetstream(nats),
        service,
        event: noteChanged,
        deadLetters,
        handle: (envelope) => handle(envelope),
      });
    consumer = newConsumer('test');
    relay = new Relay({
      ...shared,
      publisher: new EventPublisher(nats),
      memory,
      sources: [
        relaySource(labelModel, labelChanged, ({ text }) => ({ text })),
        relaySource(model, noteChanged, ({ text }) => ({ text })),
      ],
      onLoss: () => consumer.restart(),
    });
    relay.start();
    consumer.start();
  });
  afterEach(async () => {
    await Promise.all([relay.stop(), consumer.stop()]);
    await database.close();
    await nats.close();
  });

  const write = (id: string, text: string) =>
    inTenant('992011', () => insertVersioned(model, { _id: id, tenant: '992011', text }, new Date()));
  const marked = () => inTenant('992011', () => model.countDocuments({ unrelayed: { $exists: true } }));
  const arrived = (count: number) => waitFor(() => received.length >= count, { what: `${count} events` });

  it('should stop though it has only just begun', async () => {
    await write('n1', 'first');
    await arrived(1);
    let stopped = false;
    const another = newConsumer('another');
    another.start();
    void another.stop().then(() => {
      stopped = true;
    });
    await waitFor(() => stopped, { what: 'the consumer to stop' });
  });

  it('should publish what was marked, with its whole state and version, and unmark it', async () => {
    await write('n1', 'first');
    await arrived(1);
    expect(received[0]).toMatchObject({ key: 'n1', tenant: '992011', version: 1, data: { text: 'first' } });
    await waitFor(async () => (await marked()) === 0, { what: 'no mark' });
  });

  it('should publish two aggregates of one id and version, each as its own event', async () => {
    const both = { _id: 'same', tenant: '992011', text: 'one id' };
    await inTenant('992011', async () => {
      await insertVersioned(labelModel, both, new Date());
      await insertVersioned(model, both, new Date());
    });
    await arrived(1);
    expect(received[0]).toMatchObject({ key: 'same', version: 1 });
  });

  it('should publish a change that came while the version before was on its way', async () => {
    await write('n1', 'first');
    await inTenant('992011', () =>
      saveVersioned(model, 1, { _id: 'n1', tenant: '992011', text: 'second' }, new Date()),
    );
    await waitFor(() => received.some(({ version }) => version === 2), { what: 'version 2' });
    await waitFor(async () => (await marked()) === 0, { what: 'no mark' });
  });

  it('should publish everything again to a new stream after the old one was deleted', async () => {
    await write('n1', 'first');
    await write('n2', 'second');
    await arrived(2);
    await manager.streams.delete('EVT');
    await write('n3', 'third');
    await waitFor(() => new Set(received.slice(2).map(({ key }) => key)).size === 3, {
      what: 'all three again',
    });
  });

  it('should try again what failed, and go on with the others meanwhile', async () => {
    let failures = 0;
    handle = async (envelope) => {
      if (envelope.key === 'bad' && failures++ < 1) throw new Error('not yet');
      received.push(envelope);
    };
    await write('bad', 'fails once');
    await write('good', 'passes');
    await arrived(2);
    expect(received.map(({ key }) => key)).toEqual(['good', 'bad']);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{')],
    [
      'another shape',
      toBytes({
        key: 'x',
        tenant: '992011',
        version: 1,
        changedAt: new Date(),
        correlationId: 'c',
        data: { words: 1 },
      }),
    ],
    [
      'another tenant than its subject',
      toBytes({
        key: 'x',
        tenant: '992020',
        version: 1,
        changedAt: new Date(),
        correlationId: 'c',
        data: { text: 'x' },
      }),
    ],
  ])('should keep a message of %s as a dead letter and go on', async (_, body) => {
    await write('first', 'the stream stands');
    await arrived(1);
    await jetstream(nats).publish(subject, body, { msgID: 'poison@1' });
    await write('after', 'passes');
    await arrived(2);
    await waitFor(async () => (await letters.list()).length > 0, { what: 'a dead letter' });
    expect((await letters.list()).map(({ id }) => id)).toEqual([`${consumer.name}/poison@1`]);
    const [letter] = await letters.list();
    await expect(consumer.replay(letter as NonNullable<typeof letter>)).rejects.toThrow();
  });

  it('should tell how many messages wait', async () => {
    await write('n1', 'first');
    await arrived(1);
    await waitFor(async () => (await consumer.waiting()).count === 0, { what: 'nothing waiting' });
  });
});
