import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReportVersion } from '#contracts/reporting';
import { RequestFailed } from '../api/problem.js';
import { readAgain } from '../api/queries.js';
import { readEvents } from '../api/read-events.js';

const firstRestMs = 1000;
const longestRestMs = 60_000;
/** What asking again does not change. */
const final = new Set(['not-signed-in', 'forbidden', 'not-found', 'unknown-programme', 'invalid-input']);

type Named = { readonly name: string };

/**
 * Reads a report again, with what hangs on it, when the platform says that it was counted anew. Only while the page is
 * to be seen: a hidden one learns on coming back what it missed. `version`: of what the page shows, once it is there.
 */
export function useNewCounts(events: string, version: number | undefined, operations: readonly Named[]): void {
  const client = useQueryClient();
  const names = operations.map(({ name }) => name).join();
  const isThere = version !== undefined;
  useEffect(() => {
    if (!isThere) return undefined;
    const read = () => void readAgain(client, ...names.split(',').map((name) => ({ name })));
    let stop: AbortController | undefined;
    const look = () => {
      stop?.abort();
      stop = undefined;
      if (document.visibilityState === 'hidden') return;
      stop = new AbortController();
      void watch(events, stop.signal, version, read);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop?.abort();
    };
    // What is shown may become newer meanwhile; the first version is enough to know what is not.
  }, [client, events, names, isThere]);
}

async function watch(events: string, signal: AbortSignal, known: number, read: () => void): Promise<void> {
  let newest = known;
  for (let rest = firstRestMs; !signal.aborted; rest = Math.min(rest * 2, longestRestMs)) {
    try {
      for await (const told of readEvents(events, signal)) {
        rest = firstRestMs;
        const { version } = told as ReportVersion;
        if (version > newest) read();
        newest = Math.max(newest, version);
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof RequestFailed) {
        // The ordinary answer says why, and where to go from there.
        if (final.has(error.code)) return read();
        rest = Math.max(rest, error.more.retryAfterMs ?? 0);
      }
    }
    await pause(rest * (0.5 + Math.random()), signal);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
