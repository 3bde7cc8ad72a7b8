import { queryOptions } from '@tanstack/react-query';
import type { Operation, OutputOf, RequestOf } from '#contracts';
import { readQuery } from '../api/queries.js';

/** What every report says of itself. */
interface FreshReport {
  readonly asOf: string;
  readonly lagSeconds: number;
}

const again = 15_000;

/** A report is asked for again while something accepted is not in it yet (and when the window gets the focus). */
export const reportQuery = <O extends Operation>(
  op: OutputOf<O> extends FreshReport ? O : never,
  input: RequestOf<O>,
) =>
  queryOptions({
    ...readQuery<O>(op, input),
    refetchInterval: ({ state }) => (lagOf(state.data) > 0 ? again : false),
  });

const lagOf = (report: unknown): number => (report as FreshReport | undefined)?.lagSeconds ?? 0;
