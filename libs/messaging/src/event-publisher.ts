import type { EventContract, EventEnvelope } from '#contracts';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { RequestReply } from './request-reply.js';
import { fromBytes, toBytes } from './rpc-wire.js';

const TIMEOUT_MS = 2000;

/** What the stream answers when an event is stored. */
interface Stored {
  readonly seq: number;
  /** The stream had this message id already. */
  readonly duplicate?: boolean;
  readonly error?: { readonly description: string };
}

/** Puts events into the stream. The JetStream client's own `publish` costs several times as much for each event. */
export class EventPublisher {
  private readonly requests: RequestReply;

  constructor(nats: NatsConnection) {
    this.requests = new RequestReply(nats);
  }

  /** @throws when the stream refuses the event, or when it is not known whether it is stored. */
  async publish(event: EventContract, envelope: EventEnvelope): Promise<Stored> {
    const sent = headers();
    // With the event's name: several aggregates may have one id (an enrolment, its progress, its outcomes).
    sent.set('Nats-Msg-Id', `${event.name}/${envelope.key}@${envelope.version}`);
    const subject = `evt.${envelope.tenant}.${event.name}`;
    const stored = fromBytes((await this.requests.ask(subject, toBytes(envelope), sent, TIMEOUT_MS)).data) as Stored;
    if (stored.error) throw new Error(stored.error.description);
    return stored;
  }
}
