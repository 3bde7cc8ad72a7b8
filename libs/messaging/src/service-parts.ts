import type { ServiceName } from '#contracts';
import type { Health, Logger, Metrics } from '#observability';
import type { NatsConnection } from '@nats-io/transport-node';
import type { KeyRing } from './key-ring.js';
import type { RecordedCalls } from './recorded-calls.js';

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
