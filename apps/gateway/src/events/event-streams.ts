import { finished, Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** Nothing new: a comment keeps proxies and the connection's own time limit from ending it. */
export const STILL_HERE_AFTER_MS = 15_000;
export const stillHere = ': still here\n\n';

/** One event (Server-Sent Events) of this JSON. */
export const eventOf = (json: string): string => `data: ${json}\n\n`;

/** The streams of events under way: each ends when its reader is gone, all of them when the platform stops. */
export class EventStreams {
  private readonly open = new Set<AbortController>();

  get size(): number {
    return this.open.size;
  }

  /** Sends events as they come. `closed` is called at once when nobody reads any more, and only once. */
  send(
    reply: FastifyReply,
    events: (over: AbortSignal) => AsyncIterable<string>,
    closed: () => void = () => {},
  ): FastifyReply {
    const over = new AbortController();
    this.open.add(over);
    finished(reply.raw, () => {
      this.open.delete(over);
      over.abort();
      closed();
    });
    return reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(events(over.signal)));
  }

  endAll(): void {
    for (const over of this.open) over.abort();
  }
}
