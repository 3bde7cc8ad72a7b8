import type { InputOf, Operation, OutputOf } from '#contracts';
import { fromBytes, toBytes } from '#messaging';
import type { NatsConnection } from '@nats-io/transport-node';

/** Stands in for another app at an operation's subject, by its contract: what comes in and goes out is checked. */
export const answering = <O extends Operation>(
  nats: NatsConnection,
  op: O,
  answer: (input: InputOf<O>) => OutputOf<O>,
) =>
  nats.subscribe(op.name, {
    callback: (_, message) => {
      const input = op.input.parse(fromBytes(message.data)) as InputOf<O>;
      message.respond(toBytes(op.output.parse(answer(input))));
    },
  });
