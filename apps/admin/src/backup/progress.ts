const EVERY_MS = 1000;

/** Tells how far a long work is, at most once a second, and nothing of a short one. */
export class Progress {
  private toldAt = performance.now();

  constructor(private readonly say: (line: string) => void) {}

  tell(line: () => string): void {
    if (performance.now() - this.toldAt < EVERY_MS) return;
    this.toldAt = performance.now();
    this.say(line());
  }
}
