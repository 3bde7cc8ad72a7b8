import type { ReactNode } from 'react';
import { itemsOf } from '../api/queries.js';
import { LoadMore, type Paged } from '../components/load-more.js';
import { Answer, type Asked } from './answer.js';

type Pages<Item> = { readonly pages: readonly { readonly items: readonly Item[] }[] };

/** A list that comes page after page (`listQuery`), in each of its states: as `Answer`, without anything, with more to come. */
export function Listed<Item>(props: {
  query: Asked<Pages<Item>> & Paged;
  /** An `EmptyState`. */
  empty: ReactNode;
  children: (items: Item[]) => ReactNode;
}) {
  const { query, empty, children } = props;
  return (
    <Answer query={query}>
      {(data) => {
        const items = itemsOf(data);
        if (items.length === 0) return empty;
        return (
          <>
            {children(items)}
            <LoadMore query={query} shown={items.length} />
          </>
        );
      }}
    </Answer>
  );
}
