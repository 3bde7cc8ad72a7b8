import type { Entry } from './load/ledger.js';

/** What the caller saw. */
export interface Measures {
  readonly sent: number;
  readonly acked: number;
  readonly refused: number;
  readonly unknown: number;
  /** The longest time in which no learning event was taken, while some were sent. */
  readonly acceptErrorMs: number;
  /** 99 of 100 answers "not now" came within so many milliseconds; null when there was none. */
  readonly busyP99Ms: number | null;
}

export function measure(entries: readonly Entry[]): Measures {
  const ended = (outcome: Entry['outcome']) => entries.filter((entry) => entry.outcome === outcome).length;
  const busy = entries
    .filter(({ status }) => status !== null && status >= 500)
    .map((one) => one.answeredAt - one.sentAt);
  return {
    sent: entries.length,
    acked: ended('acked'),
    refused: ended('refused'),
    unknown: ended('unknown'),
    acceptErrorMs: longestRefusal(entries.filter(({ kind }) => kind === 'events')),
    busyP99Ms: busy.length > 0 ? percentile(busy, 0.99) : null,
  };
}

/** From the first event not taken to the next one that was, by the time of sending. */
function longestRefusal(events: readonly Entry[]): number {
  let since: number | undefined;
  let longest = 0;
  for (const { sentAt, outcome } of events.toSorted((a, b) => a.sentAt - b.sentAt)) {
    if (outcome === 'unknown') since ??= sentAt;
    if (since !== undefined) longest = Math.max(longest, sentAt - since);
    if (outcome === 'acked') since = undefined;
  }
  return longest;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
