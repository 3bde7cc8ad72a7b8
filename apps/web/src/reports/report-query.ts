import { queryOptions } from '@tanstack/react-query';

/** What every report says of itself. */
export interface FreshReport {
  readonly asOf: string;
  readonly lagSeconds: number;
}

const again = 15_000;

/** A report is asked for again while something accepted is not in it yet (and when the window gets the focus). */
export const reportQuery = <Report extends FreshReport>(
  key: readonly (string | number)[],
  ask: () => Promise<Report>,
) =>
  queryOptions({
    queryKey: ['report', ...key],
    queryFn: ask,
    refetchInterval: ({ state }) => ((state.data?.lagSeconds ?? 0) > 0 ? again : false),
  });
