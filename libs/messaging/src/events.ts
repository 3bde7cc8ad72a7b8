import { DomainError, type EventContract, type EventEnvelope } from '#contracts';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { EventConsumer } from './consumer.js';
import { CONSUMES } from './consumes.js';
import { EventPublisher } from './event-publisher.js';
import { Relay } from './relay.js';
import type { DeadLetters, RelaySource, StreamMemory } from './relay-source.js';
import { SERVICE_PARTS, type ServiceParts } from './service-parts.js';
import { STREAM } from './stream.js';

/** What an app that owns data hands over: what to relay, and where to remember. */
export interface EventStores {
  readonly sources: readonly RelaySource[];
  readonly memory: StreamMemory;
  readonly deadLetters: DeadLetters;
}
export const EVENT_STORES = Symbol('event stores');

const REASON_LENGTH = 1000;

/** A busy hour's events are worked off long before. */
const STUCK_AFTER_MS = 5 * 60_000;

/** Relay and consumers of a service: started when everything is wired, stopped before anything is closed. */
@Injectable()
export class Events implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private relay: Relay | undefined;
  private manager: JetStreamManager | undefined;
  private consumers: EventConsumer[] = [];

  constructor(
    @Inject(SERVICE_PARTS) private readonly parts: ServiceParts,
    @Inject(EVENT_STORES) private readonly stores: EventStores,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { nats, service, logger, metrics, health } = this.parts;
    const manager = await jetstreamManager(nats, { checkAPI: false });
    this.manager = manager;
    const shared = { manager, logger, metrics };
    const client = jetstream(nats);
    this.consumers = this.handlers().map(
      ({ event, handle }) =>
        new EventConsumer({
          ...shared,
          jetstream: client,
          service,
          event,
          handle,
          deadLetters: this.stores.deadLetters,
        }),
    );
    this.relay = new Relay({
      ...shared,
      publisher: new EventPublisher(nats),
      sources: this.stores.sources,
      memory: this.stores.memory,
      onLoss: () => this.consumers.forEach((consumer) => consumer.restart()),
    });
    this.relay.start();
    for (const consumer of this.consumers) consumer.start();
    health.register('jetstream', async () => void (await manager.streams.info(STREAM)));
    health.examine('events waiting', () => this.examineWaiting());
    health.examine('dead letters', async () => {
      const count = await this.stores.deadLetters.count();
      if (count > 0) throw new Error(`${count} events could not be worked off`);
      return 'none';
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
    await this.relay?.stop();
  }

  /** Says that a document was marked, so that it is published at once. */
  wake(): void {
    this.relay?.wake();
  }

  /** When the oldest event was published that this service has not worked off; null when there is none. */
  async oldestWaiting(): Promise<Date | null> {
    const waiting = await Promise.all(this.consumers.map((consumer) => consumer.waiting()));
    const floors = waiting.filter(({ count }) => count > 0).map(({ ackFloor }) => ackFloor);
    if (floors.length === 0) return null;
    const next = await this.manager?.streams.getMessage(STREAM, { seq: Math.min(...floors) + 1 }).catch(() => null);
    return next?.time ?? new Date();
  }

  listDeadLetters(after: string | undefined, limit: number): ReturnType<DeadLetters['list']> {
    return this.stores.deadLetters.list(after, limit);
  }

  /**
   * Works a dead letter off once more; when that succeeds it is gone. Two at once work it off twice, which every consumer
   * can bear. @returns null, or why it was not worked off. @throws DomainError `not-found`.
   */
  async replay(letter: string): Promise<string | null> {
    const kept = await this.stores.deadLetters.find(letter);
    if (!kept) throw new DomainError('not-found');
    const consumer = this.consumers.find(({ name }) => name === kept.consumer);
    if (!consumer) return `there is no consumer ${kept.consumer} any more`;
    try {
      await consumer.replay(kept);
    } catch (error) {
      await this.stores.deadLetters.failedAgain(letter, String(error).slice(0, REASON_LENGTH));
      return String(error);
    }
    await this.stores.deadLetters.remove(letter);
    return null;
  }

  private async examineWaiting(): Promise<string> {
    const oldest = await this.oldestWaiting();
    if (!oldest) return 'none';
    const text = `the oldest since ${oldest.toISOString()}`;
    if (Date.now() - oldest.getTime() > STUCK_AFTER_MS) throw new Error(text);
    return text;
  }

  private handlers(): { event: EventContract; handle: (envelope: EventEnvelope) => Promise<void> }[] {
    return this.discovery.getProviders().flatMap(({ instance }) => {
      if (!instance || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (envelope: EventEnvelope) => Promise<void>>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        const event = handler && this.reflector.get<EventContract | undefined>(CONSUMES, handler);
        return handler && event ? [{ event, handle: handler.bind(instance) as typeof handler }] : [];
      });
    });
  }
}
