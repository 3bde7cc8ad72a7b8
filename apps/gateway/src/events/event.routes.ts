import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type Operation, type OutputOf } from '#contracts';
import { getImportProgress } from '#contracts/registry';
import { getExportProgress } from '#contracts/reporting';
import { fromBytes } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { linkRoute, OperationRoutes } from '../operations/index.js';
import { eventOf, EventStreams, STILL_HERE_AFTER_MS, stillHere } from './event-streams.js';

const ASK_AGAIN_AFTER_MS = 500;
/** Then the watcher asks anew, and shows again who it is. */
const AT_MOST_MS = 120_000;
const MAX_OPEN = 200;

/**
 * What is pushed (Server-Sent Events): the answer of an operation, again each time it has changed, until it is the last
 * one. Each is asked for as the caller, so that whoever may not see it any more sees nothing more.
 */
@Injectable()
export class EventRoutes {
  private readonly streams = new EventStreams();

  constructor(private readonly operations: OperationRoutes) {}

  register(api: FastifyInstance): void {
    this.push(api, '/imports/{importId}/events', getImportProgress, ({ status }) =>
      ['done', 'refused'].includes(status),
    );
    this.push(
      api,
      '/exports/{exportRun}/events',
      getExportProgress,
      ({ status }) => status !== 'waiting' && status !== 'running',
    );
    // Before the server waits for its connections to end.
    api.addHook('preClose', async () => this.streams.endAll());
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
      if (this.streams.size >= MAX_OPEN) throw new DomainError('busy');
      const ended = (answer: Buffer) => isLast(fromBytes(answer) as OutputOf<O>);
      return this.streams.send(reply, (over) => this.events(first, ask, ended, over));
    });
  }

  /** Ends without a word when the next answer is a refusal: the watcher asks the ordinary way and learns why. */
  private async *events(
    first: Buffer,
    ask: () => Promise<Buffer>,
    isLast: (answer: Buffer) => boolean,
    over: AbortSignal,
  ) {
    yield eventOf(first.toString());
    const began = Date.now();
    for (let last = first, saidAt = began; !isLast(last) && Date.now() - began < AT_MOST_MS;) {
      const next = await this.later(ask, over);
      if (!next) return;
      const changed = !next.equals(last);
      if (!changed && Date.now() - saidAt < STILL_HERE_AFTER_MS) continue;
      yield changed ? eventOf(next.toString()) : stillHere;
      last = next;
      saidAt = Date.now();
    }
  }

  /** Undefined when it is over, or when it is refused. */
  private async later(ask: () => Promise<Buffer>, over: AbortSignal): Promise<Buffer | undefined> {
    try {
      await pause(ASK_AGAIN_AFTER_MS, undefined, { signal: over });
      return await ask();
    } catch {
      return undefined;
    }
  }
}
