import type { ReportVersion } from '#contracts/reporting';

/** What is known of things accepted that have not reached this service's documents. */
export type Underway =
  /** Since when the oldest waits; null when there is none. */
  | { readonly known: true; readonly oldest: Date | null }
  /** Somebody did not answer. `completeUntil`: up to when nothing was missing when all of them last did. */
  | { readonly known: false; readonly completeUntil: Date | null };

/** The earliest of these moments; null when there is none. */
export function earliest(moments: readonly (Date | null | undefined)[]): Date | null {
  const times = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.min(...times));
}

/** Which count stands, as open pages are told. */
export const versionOf = (report: {
  readonly version?: number | undefined;
  readonly foldedAt?: Date | undefined;
}): ReportVersion => ({ version: report.version ?? 0, countedAt: report.foldedAt?.toISOString() ?? null });

/**
 * The freshness of figures at the moment `at`. Lag = age of the oldest accepted thing that is not in them: under way,
 * or in facts that wait to be folded (`waiting`). Where an owner cannot be asked, nothing after the last answer, or else
 * after the last fold, is claimed to be in: the lag is then never 0.
 */
export function freshnessAt(
  at: Date,
  underway: Underway,
  waiting: readonly (Date | null | undefined)[],
  figures: { readonly version?: number | undefined; readonly foldedAt?: Date | undefined },
): { asOf: string; lagSeconds: number; version: number } {
  const upstream = underway.known ? underway.oldest : (underway.completeUntil ?? figures.foldedAt ?? at);
  const oldest = earliest([upstream, ...waiting]);
  const version = figures.version ?? 0;
  if (!oldest) return { asOf: at.toISOString(), lagSeconds: 0, version };
  // A mark can be younger than the asking and yet stand for something accepted before it: never 0 then.
  const lagSeconds = Math.max(1, Math.ceil((at.getTime() - oldest.getTime()) / 1000));
  return { asOf: (oldest < at ? oldest : at).toISOString(), lagSeconds, version };
}
