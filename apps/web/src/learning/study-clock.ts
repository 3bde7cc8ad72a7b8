/** A tick comes every second; what is missing beyond this, the device has slept through. */
const LONGEST_STEP_MS = 5000;

/** Counts the time in which somebody learns, while it runs. */
export class StudyClock {
  private countedMs = 0;
  private since: number | null = null;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Starts, stops, or goes on as it is; counts up to now. */
  run(on: boolean): void {
    const now = this.now();
    if (this.since !== null) this.countedMs += Math.min(Math.max(0, now - this.since), LONGEST_STEP_MS);
    this.since = on ? now : null;
  }

  tick(): void {
    this.run(this.running);
  }

  get running(): boolean {
    return this.since !== null;
  }

  /** Whole seconds since they were taken last; what is left of one counts next time. */
  take(): number {
    this.tick();
    const seconds = Math.floor(this.countedMs / 1000);
    this.countedMs -= seconds * 1000;
    return seconds;
  }
}
