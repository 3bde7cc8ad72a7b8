import { Injectable } from '@nestjs/common';

/** Tells the folder of this process that events are pending, so that it need not wait for its next poll. */
@Injectable()
export class PendingSignal {
  private wakeUp = () => {};
  private raised = false;

  raise(): void {
    this.raised = true;
    this.wakeUp();
  }

  /** Whether events were accepted since this was asked last. */
  takeRaised(): boolean {
    const { raised } = this;
    this.raised = false;
    return raised;
  }

  /** Waits until events are pending, at most `ms`. */
  async wait(ms: number): Promise<void> {
    if (this.takeRaised()) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wakeUp = () => {};
  }
}
