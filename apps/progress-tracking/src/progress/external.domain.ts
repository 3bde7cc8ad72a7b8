import type { Confidence } from '#contracts/progress';

/** An entry of the log as far as it matters who says so. Without a provider: learned here, attended, or the office's. */
export interface SaidElsewhere {
  readonly _id: string;
  readonly course: string;
  readonly lesson: string | null;
  readonly receivedAt: Date;
  readonly provider?: string | undefined;
  readonly confidence?: Confidence | undefined;
  /** Id of an entry that counts no more because of this one. */
  readonly takesBack?: string | undefined;
}

const ranks: Readonly<Record<Confidence, number>> = { 'self-report': 1, 'office-list': 2, 'provider-record': 3 };

/** The higher, the surer. */
export const rankOf = ({ confidence }: Pick<SaidElsewhere, 'confidence'>): number =>
  confidence ? ranks[confidence] : 0;

/** Whether one of a provider's words was taken in after another; of the same moment the id decides. */
export const isLater = (one: SaidElsewhere, other: SaidElsewhere): boolean =>
  one.receivedAt.getTime() === other.receivedAt.getTime() ? one._id > other._id : one.receivedAt > other.receivedAt;

/** Without what was taken back, and without the entries that say so. */
export function notTakenBack<Entry extends SaidElsewhere>(entries: readonly Entry[]): readonly Entry[] {
  const takenBack = new Set(entries.flatMap(({ takesBack }) => takesBack ?? []));
  if (takenBack.size === 0) return entries;
  return entries.filter(({ _id, takesBack }) => takesBack === undefined && !takenBack.has(_id));
}

/**
 * What of the log counts: nothing that was taken back; else everything that no provider said; of what providers said of one lesson, each one's last word,
 * and of those the surest. Nothing leaves the log: what does not count stays to be read.
 */
export function inForce<Entry extends SaidElsewhere>(all: readonly Entry[]): Entry[] {
  const entries = notTakenBack(all);
  const lastWords = new Map<string, Map<string, Entry>>();
  for (const entry of entries) {
    if (entry.provider === undefined) continue;
    const lesson = JSON.stringify([entry.course, entry.lesson]);
    const words = lastWords.get(lesson) ?? new Map<string, Entry>();
    const known = words.get(entry.provider);
    if (!known || isLater(entry, known)) words.set(entry.provider, entry);
    lastWords.set(lesson, words);
  }
  if (lastWords.size === 0) return [...entries];
  const counting = new Set<Entry>();
  for (const words of lastWords.values()) {
    const surest = Math.max(...[...words.values()].map(rankOf));
    for (const word of words.values()) if (rankOf(word) === surest) counting.add(word);
  }
  return entries.filter((entry) => entry.provider === undefined || counting.has(entry));
}
