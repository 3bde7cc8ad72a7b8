import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Operation, OutputOf, RequestOf } from '#contracts';
import { call } from './call.js';

type Page = { readonly nextCursor: string | null };

/** What an operation answers, kept under its name: `client.invalidateQueries({ queryKey: [op.name] })` or `readAgain`. */
export const readQuery = <O extends Operation>(op: O, input: RequestOf<O>) =>
  queryOptions({ queryKey: [op.name, input], queryFn: () => call(op, input) });

/** What somebody writes over: not asked for again when the window comes to the front, so that what was typed stays. */
export const writingQuery = <O extends Operation>(op: O, input: RequestOf<O>) => ({
  ...readQuery(op, input),
  refetchOnWindowFocus: false,
});

/** Asks again for what something changed: all that these operations answered, on the pages that show it now. */
export async function readAgain(
  client: QueryClient,
  ...operations: readonly { readonly name: string }[]
): Promise<void> {
  await Promise.all(operations.map(({ name }) => client.invalidateQueries({ queryKey: [name] })));
}

/** A list, page after page: `useInfiniteQuery(listQuery(listPeople, { audience }))` and `itemsOf` what came. */
export const listQuery = <O extends Operation>(op: O, input: Omit<RequestOf<O>, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: [op.name, input],
    queryFn: ({ pageParam: cursor }) =>
      call(op, { ...input, ...(cursor !== null && { cursor }) } as unknown as RequestOf<O>),
    initialPageParam: null as string | null,
    getNextPageParam: (last: OutputOf<O>) => (last as Page).nextCursor,
  });

/** The items of all pages that came so far. */
export const itemsOf = <Item>(data: { readonly pages: readonly { readonly items: readonly Item[] }[] }): Item[] =>
  data.pages.flatMap(({ items }) => items);
