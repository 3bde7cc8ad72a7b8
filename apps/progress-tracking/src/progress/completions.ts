import { Injectable } from '@nestjs/common';

/** How far an enrolment is, as far as a completion asks. */
export interface Learned {
  /** The enrolment's id. */
  readonly _id: string;
  readonly programme: string;
  readonly completedAt: Date | null;
}
type Listener = (completed: readonly Learned[], now: Date) => Promise<void>;

/**
 * Who is told of complete enrolments before they are saved as such: what fails is told again, because the same is folded
 * once more. A listener may be told of the same many times.
 */
@Injectable()
export class Completions {
  private readonly listeners: Listener[] = [];

  add(listener: Listener): void {
    this.listeners.push(listener);
  }

  async tell(learned: readonly Learned[], now: Date): Promise<void> {
    const completed = learned.filter(({ completedAt }) => completedAt !== null);
    if (completed.length === 0) return;
    for (const listener of this.listeners) await listener(completed, now);
  }
}
