import { Inject, Injectable } from '@nestjs/common';
import { newCorrelationId, runInScope } from '#observability';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.options.js';
import { ProviderMethods } from './provider-methods.js';
import { sweptBy, type SweepDefinition } from './sweeps.js';
import { withinLimit } from './within-limit.js';

interface Sweeper extends SweepDefinition {
  sweep(): unknown;
  /** Settles, never rejects, when the sweeps asked for so far have ended. */
  last: Promise<unknown>;
  timer?: NodeJS.Timeout;
}

/** Runs the methods marked `@Sweeps` from the application's start to its shutdown. */
@Injectable()
export class Sweepers {
  private readonly sweepers = new Map<string, Sweeper>();
  private stopped = false;

  constructor(
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    private readonly methods: ProviderMethods,
  ) {}

  /** @throws when two sweeps have one name. */
  find(): void {
    for (const { method, call, title } of this.methods.all()) {
      const definition = sweptBy(method);
      if (!definition) continue;
      if (this.sweepers.has(definition.name)) throw new Error(`sweep "${definition.name}" of ${title} has a namesake`);
      this.sweepers.set(definition.name, { ...definition, sweep: () => call(), last: Promise.resolve() });
    }
  }

  start(): void {
    for (const sweeper of this.sweepers.values()) void this.keepSweeping(sweeper);
  }

  /**
   * Sweeps now, after a sweep of that name that is under way.
   * @throws what the sweep throws, and for an unknown name.
   */
  async sweepNow(name: string): Promise<void> {
    const sweeper = this.sweepers.get(name);
    if (!sweeper) throw new Error(`there is no sweep "${name}"`);
    await this.sweepOnce(sweeper);
  }

  /** Waits for the sweeps under way, at most 5 s. */
  async stop(): Promise<void> {
    this.stopped = true;
    const sweepers = [...this.sweepers.values()];
    for (const { timer } of sweepers) clearTimeout(timer);
    await withinLimit(Promise.all(sweepers.map(({ last }) => last)));
  }

  private async keepSweeping(sweeper: Sweeper): Promise<void> {
    try {
      await this.sweepOnce(sweeper);
    } catch (error) {
      this.options.logger.error({ err: error, sweep: sweeper.name }, 'sweep failed');
    }
    if (!this.stopped) sweeper.timer = setTimeout(() => void this.keepSweeping(sweeper), sweeper.everyMs);
  }

  private sweepOnce(sweeper: Sweeper): Promise<void> {
    const caller = { service: this.options.service, roles: [], scopes: [] };
    const sweep = sweeper.last.then(async () => {
      await runInScope({ correlationId: newCorrelationId(), caller }, () => sweeper.sweep());
    });
    sweeper.last = sweep.catch(() => {});
    return sweep;
  }
}
