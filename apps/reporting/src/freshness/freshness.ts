import type { InputOf } from '#contracts';
import { getOutcomesBacklog } from '#contracts/outcomes';
import { getProgressBacklog } from '#contracts/progress';
import { Events, LOGGER, RpcClient } from '#messaging';
import type { Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { earliest, type Underway } from './freshness.domain.js';

type Of = InputOf<typeof getProgressBacklog>;

/** An owner that has to think longer than this counts as not answering: a report is not kept waiting for its lag. */
const ANSWER_WITHIN_MS = 400;
const soon = { timeoutMs: ANSWER_WITHIN_MS };

/** Asks the owners, then the event stream, what is on its way to the reports of a programme, a municipality or all. */
@Injectable()
export class Freshness {
  /** Up to when everything was in, as all of them said last. */
  private readonly answered = new LRUCache<string, Date>({ max: 5000 });

  constructor(
    private readonly rpc: RpcClient,
    private readonly events: Events,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async underway(of: Of): Promise<Underway> {
    const key = `${of.municipality ?? ''}/${of.programme ?? ''}`;
    const now = new Date();
    try {
      const owners = await Promise.all([
        this.rpc.call({ ...getProgressBacklog, ...soon }, of),
        this.rpc.call({ ...getOutcomesBacklog, ...soon }, of),
      ]);
      // After the owners: what they have published by now is in the stream, or worked off.
      const delivering = await within(ANSWER_WITHIN_MS, this.events.oldestWaiting());
      const waiting = [delivering, ...owners.map((owner) => (owner.oldest === null ? null : new Date(owner.oldest)))];
      const oldest = earliest(waiting);
      this.answered.set(key, oldest ?? now);
      return { known: true, oldest };
    } catch (error) {
      this.logger.warn({ err: error }, 'the lag is not known');
      return { known: false, completeUntil: this.answered.get(key) ?? null };
    }
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
