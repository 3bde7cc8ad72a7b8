import { envelopeOf, type EventContract, type EventEnvelope } from '#contracts';
import { crashPoint, newCorrelationId, runInScope, type Logger, type Metrics } from '#observability';
import {
  AckPolicy,
  DeliverPolicy,
  type Consumer,
  type ConsumerMessages,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { z } from 'zod';
import { setTimeout as delay } from 'node:timers/promises';
import type { DeadLetter, DeadLetters } from './relay-source.js';
import { fromBytes } from './rpc-wire.js';
import { STREAM } from './stream.js';

const ACK_WAIT_MS = 30_000;
/** Enough that consumers can put many events into one trip to the database. */
const AT_ONCE = 256;
/** After so many deliveries a message goes to the dead letters, where it blocks nobody and is not lost. */
const MAX_DELIVERIES = 8;

export interface ConsumerOptions {
  readonly service: string;
  readonly event: EventContract;
  readonly handle: (envelope: EventEnvelope) => Promise<void>;
  readonly manager: JetStreamManager;
  readonly jetstream: JetStreamClient;
  readonly deadLetters: DeadLetters;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** A message that no repetition makes good. */
class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/** One durable pull consumer: explicit ack after the work, own retries, dead letters, made again after a lost stream. */
export class EventConsumer {
  readonly name: string;
  private readonly schema;
  private stopped = false;
  private messages: ConsumerMessages | undefined;
  private loop: Promise<void> = Promise.resolve();
  private readonly underway = new Set<Promise<void>>();
  private readonly handled;
  private recreate = false;

  constructor(private readonly options: ConsumerOptions) {
    this.name = `${options.service}-${options.event.name.replaceAll('.', '-')}`;
    this.schema = envelopeOf(options.event);
    this.handled = options.metrics.counter('consumer_handled_total', 'Events worked off', ['event', 'result']);
  }

  start(): void {
    this.loop = this.run();
  }

  /** The stream lost events: the consumer may point beyond its end, so it is made anew and reads all that is there. */
  restart(): void {
    this.recreate = true;
    this.messages?.stop();
  }

  /** Pulls no more, finishes what is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.messages?.stop();
    await this.loop;
    await Promise.allSettled(this.underway);
  }

  /** Messages not worked off yet; throws when the consumer is not there. */
  async waiting(): Promise<{ count: number; ackFloor: number }> {
    const info = await this.options.manager.consumers.info(STREAM, this.name);
    return { count: info.num_pending + info.num_ack_pending, ackFloor: info.ack_floor.stream_seq };
  }

  /** Works a kept message off as if it came now. @throws what the work throws, or what is wrong with the message. */
  replay({ subject, body }: Pick<DeadLetter, 'subject' | 'body'>): Promise<void> {
    return this.handle(subject, Buffer.from(body));
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const consumer = await this.ensure();
        this.messages = await consumer.consume({
          max_messages: AT_ONCE,
          expires: 10_000,
          idle_heartbeat: 2_500,
          abort_on_missing_resource: true,
        });
        // Whoever asked meanwhile had nothing to stop yet.
        if (this.stopped || this.recreate) this.messages.stop();
        for await (const message of this.messages) {
          while (this.underway.size >= AT_ONCE) await Promise.race(this.underway);
          const work = this.work(message).finally(() => this.underway.delete(work));
          this.underway.add(work);
        }
      } catch (error) {
        if (!this.stopped) this.options.logger.warn({ err: error, consumer: this.name }, 'consumer starts again');
      }
      if (!this.stopped) await delay(250);
    }
  }

  private async ensure(): Promise<Consumer> {
    const { manager, jetstream, event } = this.options;
    if (this.recreate) await manager.consumers.delete(STREAM, this.name).catch(() => false);
    this.recreate = false;
    await manager.consumers.add(STREAM, {
      durable_name: this.name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      filter_subject: `evt.*.${event.name}`,
      ack_wait: nanos(ACK_WAIT_MS),
      max_ack_pending: AT_ONCE,
      max_deliver: -1,
    });
    return jetstream.consumers.get(STREAM, this.name);
  }

  private async work(message: JsMsg): Promise<void> {
    const beat = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    try {
      crashPoint('delivered-before-work');
      await this.handle(message.subject, message.data);
      crashPoint('worked-before-ack');
      message.ack();
      this.handled.inc({ event: this.options.event.name, result: 'done' });
    } catch (error) {
      if (error instanceof UnreadableError) await this.bury(message, error.message);
      else await this.retry(message, error);
    } finally {
      clearInterval(beat);
    }
  }

  private async handle(subject: string, bytes: Uint8Array): Promise<void> {
    const envelope = this.schema.safeParse(parse(bytes));
    if (!envelope.success) throw new UnreadableError(whatIsWrong(envelope.error));
    const { tenant, correlationId } = envelope.data;
    if (subject !== `evt.${tenant}.${this.options.event.name}`) throw new UnreadableError('tenant and subject differ');
    await runInScope({ correlationId, tenant }, () => this.options.handle(envelope.data as EventEnvelope));
  }

  private async retry(message: JsMsg, error: unknown): Promise<void> {
    const { deliveryCount } = message.info;
    this.handled.inc({ event: this.options.event.name, result: 'failed' });
    this.options.logger.warn(
      { err: error, consumer: this.name, sequence: message.seq, deliveryCount },
      'event not worked off',
    );
    if (deliveryCount >= MAX_DELIVERIES) await this.bury(message, String(error));
    else message.nak(Math.min(2 ** deliveryCount, 60) * 1000);
  }

  private async bury(message: JsMsg, reason: string): Promise<void> {
    try {
      await runInScope({ correlationId: newCorrelationId() }, () =>
        this.options.deadLetters.keep({
          id: `${this.name}/${message.headers?.get('Nats-Msg-Id') || message.seq}`,
          consumer: this.name,
          subject: message.subject,
          body: message.string(),
          reason: reason.slice(0, 1000),
          deliveries: message.info.deliveryCount,
        }),
      );
      message.term();
      this.handled.inc({ event: this.options.event.name, result: 'dead-letter' });
    } catch (error) {
      this.options.logger.error({ err: error, consumer: this.name }, 'dead letter could not be kept');
      message.nak(10_000);
    }
  }
}

/** By field, without what stands in it: `unrecognized_keys at /data: later`. */
const whatIsWrong = ({ issues }: z.ZodError): string =>
  issues
    .map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? `: ${issue.keys.join(', ')}` : '';
      return `${issue.code} at /${issue.path.join('/')}${keys}`;
    })
    .join('; ');

function parse(bytes: Uint8Array): unknown {
  try {
    return fromBytes(bytes);
  } catch {
    return undefined;
  }
}
