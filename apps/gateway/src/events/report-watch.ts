import { setTimeout as pause } from 'node:timers/promises';
import type { ReportVersion } from '#contracts/reporting';

const ASK_AGAIN_AFTER_MS = 1000;

/**
 * What all open pages of one report are told: its version, asked for once a second for all of them together, as long as
 * there is one.
 */
export class ReportWatch {
  private pages = 0;
  private asking: Promise<void> | undefined;

  constructor(
    /** As last answered. */
    public latest: ReportVersion,
    private readonly ask: () => Promise<ReportVersion>,
  ) {}

  /** How many pages look. */
  get watched(): number {
    return this.pages;
  }

  enter(): void {
    this.pages++;
    this.asking ??= this.askAgain().finally(() => (this.asking = undefined));
  }

  leave(): void {
    this.pages--;
  }

  /** Where nobody answers, the pages keep what they have, and it is asked again. */
  private async askAgain(): Promise<void> {
    while (this.pages > 0) {
      await pause(ASK_AGAIN_AFTER_MS, undefined, { ref: false });
      const answer = this.pages > 0 ? await this.ask().catch(() => undefined) : undefined;
      // Answers of two processes may come in any order.
      if (answer && answer.version > this.latest.version) this.latest = answer;
    }
  }
}
