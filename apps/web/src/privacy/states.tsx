import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { getDisclosure, getErasure, listUseStops } from '#operations/privacy';
import { Tag } from '../components/tag.js';

/** How far the file of a disclosure is. */
export function DisclosureState({ status }: { status: OutputOf<typeof getDisclosure>['status'] }) {
  if (status === 'ready') return <Tag kind="done">{t`受け取れます`}</Tag>;
  if (status === 'expired') return <Tag>{t`期間が過ぎました`}</Tag>;
  return <Tag kind="info">{t`作っています`}</Tag>;
}

/** How far an erasure is. */
export function ErasureState({ status }: { status: OutputOf<typeof getErasure>['status'] }) {
  return status === 'done' ? <Tag kind="done">{t`消去しました`}</Tag> : <Tag kind="info">{t`消去しています`}</Tag>;
}

/** Whether use has stopped everywhere. */
export function UseStopState({ status }: { status: OutputOf<typeof listUseStops>['items'][number]['status'] }) {
  if (status === 'stopped') return <Tag kind="warning">{t`止めています`}</Tag>;
  return <Tag kind="info">{status === 'stopping' ? t`止めている途中です` : t`再開している途中です`}</Tag>;
}
