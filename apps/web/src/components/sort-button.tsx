import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Icon } from './icon.js';

type Order = 'ascending' | 'descending';

/** By what a list is sorted: `sort=name`, `sort=-name`, as the platform's lists take it. */
export interface Sorting {
  /** What to ask the platform for; undefined: its own order. */
  readonly sort: string | undefined;
  orderOf(name: string): Order | undefined;
  /** By this, or the other way round when it is already so. */
  sortBy(name: string): void;
}

/** Kept in the address, so that it survives going back and can be sent to a colleague. */
export function useSorting(): Sorting {
  const [search, setSearch] = useSearchParams();
  const sort = search.get('sort') ?? undefined;
  return {
    sort,
    orderOf: (name) => (sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : undefined),
    sortBy: (name) =>
      setSearch(
        (before) => {
          before.set('sort', sort === name ? `-${name}` : name);
          return before;
        },
        { replace: true },
      ),
  };
}

export function SortButton(props: { order: Order | undefined; onSort: () => void; children: ReactNode }) {
  const icon = props.order === undefined ? 'both' : props.order === 'ascending' ? 'up' : 'down';
  return (
    <button type="button" className="sort-button" onClick={props.onSort}>
      {props.children}
      <Icon name={icon} />
    </button>
  );
}
