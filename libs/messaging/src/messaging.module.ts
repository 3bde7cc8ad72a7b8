import type { EventContract, EventEnvelope, ServiceName } from '#contracts';
import type { Health, Logger, Metrics } from '#observability';
import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { EventConsumer } from './consumer.js';
import { CONSUMES } from './consumes.js';
import { EventPublisher } from './event-publisher.js';
import type { KeyRing } from './key-ring.js';
import type { RecordedCalls } from './recorded-calls.js';
import { Relay } from './relay.js';
import type { DeadLetters, RelaySource, StreamMemory } from './relay-source.js';
import { RpcClient } from './rpc-client.js';
import { STREAM } from './stream.js';

/** What one running service has of its own; nothing of it is shared with another service of the same process. */
export interface ServiceParts {
  readonly service: ServiceName;
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly health: Health;
  /** Sees every call that this service answers. */
  readonly calls: RecordedCalls;
}
export const SERVICE_PARTS = Symbol('service parts');
export const LOGGER = Symbol('logger');

/** What an app that owns data hands over: what to relay, and where to remember. */
export interface EventStores {
  readonly sources: readonly RelaySource[];
  readonly memory: StreamMemory;
  readonly deadLetters: DeadLetters;
}
const EVENT_STORES = Symbol('event stores');

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

@Injectable()
class NatsCloser implements OnApplicationShutdown {
  constructor(@Inject(SERVICE_PARTS) private readonly parts: ServiceParts) {}

  async onApplicationShutdown(): Promise<void> {
    if (!this.parts.nats.isClosed()) await this.parts.nats.drain();
  }
}

@Module({})
export class MessagingModule {
  /** RPC client and logger for every module of a service. */
  static forService(parts: ServiceParts): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: SERVICE_PARTS, useValue: parts },
        { provide: LOGGER, useValue: parts.logger },
        { provide: RpcClient, useValue: new RpcClient(parts.nats, parts.keys, parts.service) },
        NatsCloser,
      ],
      exports: [SERVICE_PARTS, LOGGER, RpcClient],
    };
  }

  /** Relay and consumers, for a service that owns data. `stores` is made from the service's own repositories. */
  static forEvents(stores: {
    imports?: NonNullable<DynamicModule['imports']>;
    inject: InjectionToken[];
    useFactory: FactoryProvider<EventStores>['useFactory'];
  }): DynamicModule {
    return {
      module: EventsModule,
      global: true,
      imports: [DiscoveryModule, ...(stores.imports ?? [])],
      providers: [{ provide: EVENT_STORES, inject: stores.inject, useFactory: stores.useFactory }, Events],
      exports: [Events],
    };
  }
}

@Module({})
class EventsModule {}
