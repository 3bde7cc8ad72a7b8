interface Pinned {
  readonly key: string;
  readonly lessons: readonly { readonly key: string; readonly minutes: number }[];
}
interface Learned {
  readonly key: string;
  readonly lessons: readonly {
    readonly key: string;
    readonly progress: number;
    readonly completedAt: Date | null;
    readonly lastAt?: Date | null;
  }[];
}

/** 進捗率 = minutes of what is done ÷ 標準学習時間, 0 to 1; of a lesson that is not complete the share seen counts. */
export function doneShare(pinned: readonly Pinned[], learned: readonly Learned[]): number {
  let [done, whole] = [0, 0];
  for (const course of pinned) {
    const known = learned.find(({ key }) => key === course.key);
    for (const { key, minutes } of course.lessons) {
      const lesson = known?.lessons.find((one) => one.key === key);
      whole += minutes;
      done += minutes * (lesson?.completedAt ? 1 : (lesson?.progress ?? 0));
    }
  }
  return whole === 0 ? 0 : Math.min(1, done / whole);
}

/** The last moment of learning any lesson. */
export const lastLearned = (learned: readonly Learned[]): Date | null =>
  learned
    .flatMap(({ lessons }) => lessons.flatMap(({ lastAt }) => lastAt ?? []))
    .reduce<Date | null>((last, at) => (last && last >= at ? last : at), null);
