import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { readEvents } from './read-events.js';

const askAgainAfterMs = 3000;

interface Watched<Answer> {
  queryKey: readonly unknown[];
  /** Asks once, the ordinary way. */
  queryFn: () => Promise<Answer>;
  /** Where the same is pushed, below `/api/v1`. */
  events: string;
  /** After it nothing changes any more. */
  isLast: (answer: Answer) => boolean;
}

/** An answer that is kept fresh by what the platform pushes; where nothing is pushed (any more), by asking again. */
export function useWatched<Answer>({ queryKey, queryFn, events, isLast }: Watched<Answer>): UseQueryResult<Answer> {
  const client = useQueryClient();
  const [pushed, setPushed] = useState(true);
  const query = useQuery({
    queryKey,
    queryFn,
    refetchInterval: ({ state: { data } }) =>
      pushed || (data !== undefined && isLast(data)) ? false : askAgainAfterMs,
  });
  const key = JSON.stringify(queryKey);
  useEffect(() => {
    const stop = new AbortController();
    const watch = async () => {
      for await (const answer of readEvents(events, stop.signal)) client.setQueryData(queryKey, answer as Answer);
    };
    void watch()
      // Why it ended tells the next answer that is asked for.
      .catch(() => undefined)
      .finally(() => setPushed(false));
    return () => stop.abort();
    // `key` stands for `queryKey`, which is new each time.
  }, [client, events, key]);
  return query;
}
