import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { getTransferList, listTransferLists, listTransfers } from '#contracts/registry';
import { Tag } from '../components/tag.js';

export type ListedTransfers = OutputOf<typeof listTransferLists>['items'][number];
export type TransferList = OutputOf<typeof getTransferList>;
export type Transfer = OutputOf<typeof listTransfers>['items'][number];

/** A department from the top down; empty: none. */
export const pathOf = (path: readonly string[]): string => (path.length > 0 ? path.join(' ') : t`所属なし`);

/** Where a list stands, in a word. */
export function TransferTag({ status }: Pick<ListedTransfers, 'status'>) {
  switch (status) {
    case 'proposed':
      return <Tag kind="info">{t`確認待ち`}</Tag>;
    case 'approved':
      return <Tag kind="info">{t`承認済み`}</Tag>;
    case 'in-effect':
      return <Tag kind="done">{t`反映済み`}</Tag>;
    case 'withdrawn':
      return <Tag>{t`取りやめ`}</Tag>;
  }
}
