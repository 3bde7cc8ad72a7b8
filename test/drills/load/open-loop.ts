import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from './client.js';
import type { Plan } from './plan.js';

/** So many requests without an answer are the end of it: the machine, not the platform, would be measured. */
const MOST_UNDERWAY = 2000;

/** Sends what the plan says at a steady rate, whether or not the answers come (open loop). */
export class OpenLoop {
  private readonly underway = new Set<Promise<unknown>>();
  private stopped = false;
  private readonly loop: Promise<void>;

  constructor(
    private readonly client: Client,
    private readonly plan: Plan,
    private readonly arrivalsPerSecond: number,
  ) {
    this.loop = this.run();
  }

  /** Waits for the answers under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.loop;
    await Promise.all(this.underway);
  }

  private async run(): Promise<void> {
    const began = performance.now();
    for (let arrival = 0; !this.stopped; arrival += 1) {
      const due = began + (arrival * 1000) / this.arrivalsPerSecond;
      const ahead = due - performance.now();
      if (ahead > 0) await delay(ahead);
      if (this.underway.size > MOST_UNDERWAY) continue;
      for (const operation of this.plan.next()) {
        const answer = this.client.ask(operation).finally(() => this.underway.delete(answer));
        this.underway.add(answer);
      }
    }
  }
}
