import { t } from '@lingui/core/macro';
import { Button } from './button.js';

export interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Below a list that came in part: how many there are, and the next ones (`useInfiniteQuery`). */
export function LoadMore({ query, shown }: { query: Paged; shown: number }) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <div className="load-more">
      <p role="status">
        {hasNextPage ? t`${shown}件を表示しています。続きがあります。` : t`${shown}件をすべて表示しています。`}
      </p>
      {hasNextPage && (
        <Button aria-disabled={isFetchingNextPage} onClick={() => void (isFetchingNextPage || fetchNextPage())}>
          {isFetchingNextPage ? t`読み込んでいます…` : t`続きを表示`}
        </Button>
      )}
    </div>
  );
}
