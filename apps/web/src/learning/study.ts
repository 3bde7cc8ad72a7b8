import type { LearningEvent } from '#contracts/progress';
import { newId } from '../device/new-id.js';
import { StudyClock } from './study-clock.js';

/** Told at most so often while somebody learns, and when they leave. */
const TELL_EVERY_MS = 30_000;

export type StudiedLesson = Pick<LearningEvent, 'enrolmentId' | 'courseId' | 'lessonId'>;
/** How far somebody is: share seen and seconds into it, where the lesson has them. */
export type Whereabouts = Pick<LearningEvent, 'progress' | 'position'>;

/** One lesson being learned: its time, how far it is, and when to tell. */
export class Study {
  private readonly clock: StudyClock;
  private at: Whereabouts = {};
  /** What was told last: the same again is no news. */
  private told: Whereabouts = {};
  private toldAt: number;
  /** Says by `moved` where somebody is just now: a video is seen twice a second, and may be left in between. */
  look: (() => void) | undefined;

  constructor(
    private readonly lesson: StudiedLesson,
    /** `closing`: the page may not live until the device has kept it. */
    private readonly tell: (event: LearningEvent, closing: boolean) => Promise<void>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.clock = new StudyClock(now);
    this.toldAt = now();
  }

  /** Somebody is learning, or not just now. */
  run(on: boolean): void {
    this.clock.run(on);
  }

  moved(at: Whereabouts): void {
    this.at = at;
  }

  /** Every second. */
  tick(): void {
    this.clock.tick();
    if (this.clock.running && this.now() - this.toldAt >= TELL_EVERY_MS) void this.progressed();
  }

  /** The lesson is left, or the page hidden or closed (`closing`): what is not told yet is told now. */
  leave(closing = false): void {
    this.run(false);
    this.look?.();
    void this.progressed(closing);
  }

  /** Learned to its end. Resolves when that is safe on this device. */
  complete(): Promise<void> {
    return this.say('completed', this.clock.take());
  }

  private async progressed(closing = false): Promise<void> {
    const seconds = this.clock.take();
    const { progress, position } = this.at;
    if (seconds === 0 && progress === this.told.progress && position === this.told.position) return;
    // A device that cannot keep it says so when the lesson is completed.
    await this.say('progressed', seconds, closing).catch(() => undefined);
  }

  private say(kind: 'progressed' | 'completed', seconds: number, closing = false): Promise<void> {
    this.told = this.at;
    this.toldAt = this.now();
    const event = { id: newId(), ...this.lesson, kind, ...this.at, seconds, at: new Date().toISOString() };
    return this.tell(event, closing);
  }
}
