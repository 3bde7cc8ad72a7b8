import {
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';

export const STREAM = 'EVT';

const settings = {
  name: STREAM,
  subjects: ['evt.>'],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  // The oldest go first: a full stream must never stop publishing (reliability.md §6.2).
  discard: DiscardPolicy.Old,
  num_replicas: 1,
  max_bytes: 1024 ** 3,
  max_age: nanos(24 * 3600 * 1000),
  max_msg_size: 65_536,
  duplicate_window: nanos(10 * 60 * 1000),
};

export interface StreamState {
  /** When the stream was created: another value means another stream. */
  readonly created: string;
  readonly lastSequence: number;
}

/** Creates the event stream where it is missing and tells its state. */
export async function ensureStream(manager: JetStreamManager): Promise<StreamState> {
  const info = await manager.streams.info(STREAM).catch(async (error: unknown) => {
    if (error instanceof JetStreamApiError && error.status === 404) return manager.streams.add(settings);
    throw error;
  });
  return { created: info.created, lastSequence: info.state.last_seq };
}

/** Whether events that were in the stream are gone: another stream, or one whose last sequence went back. */
export const hasLostEvents = (before: StreamState, now: StreamState): boolean =>
  before.created !== now.created || now.lastSequence < before.lastSequence;
