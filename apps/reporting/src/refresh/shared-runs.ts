interface Run {
  /** Begins the run that everybody shares who asked while this one was under way. */
  beginNext?: () => void;
  next?: Promise<void>;
}

/** Runs of one kind of work by key: while one is under way, all who ask meanwhile share the one after it. */
export class SharedRuns {
  private readonly underway = new Map<string, Run>();

  /** Resolves when a run of `work` that began after this call has ended; rejects with it. */
  run(key: string, work: () => Promise<void>): Promise<void> {
    const running = this.underway.get(key);
    if (!running) return this.begin(key, work);
    running.next ??= new Promise((resolve, reject) => {
      running.beginNext = () => void this.begin(key, work).then(resolve, reject);
    });
    return running.next;
  }

  private async begin(key: string, work: () => Promise<void>): Promise<void> {
    const run: Run = {};
    this.underway.set(key, run);
    try {
      await work();
    } finally {
      this.underway.delete(key);
      run.beginNext?.();
    }
  }
}
