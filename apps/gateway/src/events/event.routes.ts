import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { DomainError, type Operation, type OutputOf } from '#contracts';
import { getImportProgress } from '#contracts/registry';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { linkRoute, OperationRoutes } from '../operations/index.js';

const ASK_AGAIN_AFTER_MS = 500;
/** Nothing new: a comment keeps proxies and the connection's own time limit from ending it. */
const STILL_HERE_AFTER_MS = 15_000;
/** Then the watcher asks anew, and shows again who it is. */
const AT_MOST_MS = 120_000;
const MAX_OPEN = 200;

/**
 * What is pushed (Server-Sent Events): the answer of an operation, again each time it has changed, until it is the last
 * one. Each is asked for as the caller, so that whoever may not see it any more sees nothing more.
 */
@Injectable()
export class EventRoutes {
  private readonly stopping = new AbortController();
  private open = 0;

  constructor(private readonly operations: OperationRoutes) {}

  register(api: FastifyInstance): void {
    this.push(api, '/imports/{importId}/events', getImportProgress, ({ status }) =>
      ['done', 'refused'].includes(status),
    );
    // Before the server waits for its connections to end.
    api.addHook('preClose', async () => this.stopping.abort());
  }

  private push<O extends Operation>(
    api: FastifyInstance,
    path: string,
    op: O,
    isLast: (answer: OutputOf<O>) => boolean,
  ): void {
    const { url, read } = linkRoute(op, path);
    api.get(url, async (request, reply) => {
      const { input, municipality } = read(request);
      const ask = () => this.operations.ask(request, op, input, municipality);
      const first = await ask();
      if (this.open >= MAX_OPEN) throw new DomainError('busy');
      const events = this.events(first, ask, (answer) => isLast(fromBytes(answer) as OutputOf<O>));
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(this.counted(Readable.from(events)));
    });
  }

  /** Ends without a word when the next answer is a refusal: the watcher asks the ordinary way and learns why. */
  private async *events(first: Buffer, ask: () => Promise<Buffer>, isLast: (answer: Buffer) => boolean) {
    yield event(first);
    const began = Date.now();
    for (let last = first, saidAt = began; !isLast(last) && Date.now() - began < AT_MOST_MS;) {
      const next = await this.later(ask);
      if (!next) return;
      const changed = !next.equals(last);
      if (!changed && Date.now() - saidAt < STILL_HERE_AFTER_MS) continue;
      yield changed ? event(next) : ': still here\n\n';
      last = next;
      saidAt = Date.now();
    }
  }

  /** Undefined when the platform stops, or when it is refused. */
  private async later(ask: () => Promise<Buffer>): Promise<Buffer | undefined> {
    try {
      await pause(ASK_AGAIN_AFTER_MS, undefined, { signal: this.stopping.signal });
      return await ask();
    } catch {
      return undefined;
    }
  }

  private counted(events: Readable): Readable {
    this.open++;
    return events.once('close', () => this.open--);
  }
}

const event = (answer: Buffer): string => `data: ${answer.toString()}\n\n`;
