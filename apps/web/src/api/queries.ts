import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Operation, OutputOf, RequestOf } from '#contracts';
import { call } from './call.js';

type Page = { readonly nextCursor: string | null };

/** What an operation answers, kept under its name: `client.invalidateQueries({ queryKey: [op.name] })` asks again. */
export const readQuery = <O extends Operation>(op: O, input: RequestOf<O>) =>
  queryOptions({ queryKey: [op.name, input], queryFn: () => call(op, input) });

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
