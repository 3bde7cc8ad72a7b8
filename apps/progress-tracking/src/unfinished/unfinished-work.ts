import { LOGGER } from '#messaging';
import { withScope, type Logger } from '#observability';
import { inTenant } from '#persistence';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const LOOK_EVERY_MS = 5000;

/** Finishes what a crash left marked. Whoever marks work does it at once; this is for what was cut off. */
@Injectable()
export class UnfinishedWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly works: { readonly name: string; readonly finish: () => Promise<void> }[] = [];
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** `finish` looks for marks of any municipality and may be called again at any time. */
  add(name: string, finish: () => Promise<void>): void {
    this.works.push({ name, finish });
  }

  /** Each in its municipality; what fails is found again, and keeps nobody else waiting. */
  async each<T extends { readonly tenant: string }>(
    found: readonly T[],
    finish: (one: T) => Promise<unknown>,
  ): Promise<void> {
    for (const one of found) {
      try {
        await inTenant(one.tenant, () => finish(one));
      } catch (error) {
        this.logger.warn({ err: error }, 'one of those to be finished will be tried again');
      }
    }
  }

  onApplicationBootstrap(): void {
    this.next();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private next(): void {
    this.round = this.finishAll().then(() => {
      if (!this.stopped) this.timer = setTimeout(() => this.next(), LOOK_EVERY_MS);
    });
  }

  private async finishAll(): Promise<void> {
    for (const { name, finish } of this.works) {
      try {
        await withScope({}, finish);
      } catch (error) {
        this.logger.warn({ err: error, work: name }, 'unfinished work will be tried again');
      }
    }
  }
}
