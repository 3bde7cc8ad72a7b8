import { LOGGER } from '#messaging';
import { withScope, type Logger } from '#observability';
import { acrossTenants } from '#persistence';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { LearningLogRepository, PendingSignal } from '../learning-log/index.js';
import { FoldPendingEvents } from './fold-pending-events.js';
import { RefoldProgrammes } from './refold-programmes.js';

const POLL_MS = 250;
/**
 * While events come in, folding rests: so that one save of an enrolment carries many of them, and so that accepting has
 * most of the machine. What follows from folding (publishing, facts, reports) rests with it.
 */
const REST = { factor: 4, leastMs: 500, mostMs: 3000 };
/** When the oldest pending event is older, there are no rests until folding has caught up. */
const BEHIND_MS = 5000;

/** Works off what is marked, chunk by chunk, with rests while events are being accepted. */
@Injectable()
export class Folder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly folding: FoldPendingEvents,
    private readonly refolding: RefoldProgrammes,
    private readonly signal: PendingSignal,
    private readonly log: LearningLogRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.signal.raise();
    await this.loop;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await withScope({}, () => this.round());
      } catch (error) {
        this.logger.warn({ err: error }, 'folding will be tried again');
        await delay(1000);
      }
    }
  }

  private async round(): Promise<void> {
    const began = performance.now();
    const folded = await this.folding.execute(new Date());
    const refolded = await this.refolding.execute(new Date());
    if (!folded && !refolded) return this.signal.wait(POLL_MS);
    if (!this.signal.takeRaised() || (await this.isBehind())) return;
    const restMs = Math.max(REST.leastMs, (performance.now() - began) * REST.factor);
    await delay(Math.min(restMs, REST.mostMs));
  }

  private async isBehind(): Promise<boolean> {
    const oldest = await acrossTenants('how far folding is behind', () => this.log.oldestPending());
    return oldest !== null && Date.now() - oldest.getTime() > BEHIND_MS;
  }
}
