import {
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type InjectionToken,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { EVENT_STORES, Events, type EventStores } from './events.js';
import { RpcClient } from './rpc-client.js';
import { LOGGER, SERVICE_PARTS, type ServiceParts } from './service-parts.js';
import { UpkeepController } from './upkeep.controller.js';

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
      controllers: [UpkeepController],
      providers: [{ provide: EVENT_STORES, inject: stores.inject, useFactory: stores.useFactory }, Events],
      exports: [Events],
    };
  }
}

@Module({})
class EventsModule {}
