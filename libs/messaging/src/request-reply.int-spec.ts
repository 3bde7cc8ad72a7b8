import { testServers } from '#testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { errors, headers, type NatsConnection } from '@nats-io/transport-node';
import { connectNats } from './connection.js';
import { RequestReply } from './request-reply.js';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('request and reply over one inbox', () => {
  let nats: NatsConnection;
  let requests: RequestReply;
  let subject: string;

  beforeEach(async () => {
    nats = await connectNats(testServers().natsUrl, 'test');
    requests = new RequestReply(nats);
    subject = `test.${crypto.randomUUID()}`;
  });
  afterEach(() => nats.close());

  const ask = (body: string, timeoutMs = 2000) => requests.ask(subject, bytes(body), headers(), timeoutMs);

  it('should give each of many callers its own answer, in whatever order they come', async () => {
    const held: (() => void)[] = [];
    nats.subscribe(subject, {
      callback: (_, message) => {
        held.push(() => message.respond(bytes(`answer to ${text(message.data)}`)));
        if (held.length === 100) for (const respond of held.toReversed()) respond();
      },
    });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, place) => ask(String(place))));
    expect(answers.map(({ data }) => text(data))).toEqual(answers.map((_, place) => `answer to ${place}`));
  });

  it('should say at once that nobody listens', async () => {
    await expect(ask('anybody?')).rejects.toBeInstanceOf(errors.NoRespondersError);
  });

  it('should give up after the time-out', async () => {
    nats.subscribe(subject, { callback: () => undefined });
    await expect(ask('slow', 50)).rejects.toBeInstanceOf(errors.TimeoutError);
  });

  it('should let nobody wait on a closed connection', async () => {
    nats.subscribe(subject, { callback: () => void nats.close() });
    await expect(ask('last')).rejects.toBeInstanceOf(errors.ClosedConnectionError);
  });
});
