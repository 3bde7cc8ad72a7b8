import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { asFailure } from '../api/problem.js';
import { Loading } from '../components/loading.js';
import { Notice } from '../components/notice.js';
import { Failed } from './failed.js';

/** What a page needs to know of a query: of `useQuery`, or of `useInfiniteQuery`. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => Promise<unknown>;
}

/**
 * An answer of the platform in each of its states: on its way, refused, out of date, there. `instead`: what to show in
 * place of some refusals, by code (a report that does not exist yet is no failure).
 */
export function Answer<Data>(props: {
  query: Asked<Data>;
  instead?: Readonly<Record<string, ReactNode>>;
  children: (data: Data) => ReactNode;
}) {
  const { data, error, isPending, refetch } = props.query;
  if (isPending) return <Loading />;
  if (data === undefined) {
    const failure = asFailure(error);
    return props.instead?.[failure.code] ?? <Failed failure={failure} again={() => void refetch()} />;
  }
  return (
    <>
      {error && (
        <Notice kind="warning" role="status">
          <p>{t`最新の内容を確かめられませんでした。表示しているのは、前に読み込んだ内容です。`}</p>
        </Notice>
      )}
      {props.children(data)}
    </>
  );
}
