import { LOGGER } from '#messaging';
import { withScope, type Logger } from '#observability';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { PendingSignal } from '../learning-log/index.js';
import { FoldPendingEvents } from './fold-pending-events.js';
import { RefoldProgrammes } from './refold-programmes.js';

const POLL_MS = 250;
/** While events come in, folding waits so that one save of an enrolment carries many of them. */
const GATHER_MS = 500;

/** Works off what is marked, chunk by chunk, with rests while events are being accepted. */
@Injectable()
export class Folder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly folding: FoldPendingEvents,
    private readonly refolding: RefoldProgrammes,
    private readonly signal: PendingSignal,
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
    const folded = await this.folding.execute(new Date());
    const refolded = await this.refolding.execute(new Date());
    if (!folded && !refolded) return this.signal.wait(POLL_MS);
    if (this.signal.takeRaised()) await delay(GATHER_MS);
  }
}
