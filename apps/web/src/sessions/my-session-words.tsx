import { t } from '@lingui/core/macro';
import { Tag } from '../components/tag.js';
import { clockTime } from '../texts/dates.js';
import { seatsLabel } from '../texts/figures.js';
import type { MySession } from './sessions.js';

/** How a learner stands with a session, in a word. */
export function MySessionTag({ session }: { session: MySession }) {
  const { attendedAt, cancelled, registered, placesLeft } = session;
  if (attendedAt !== null) return <Tag kind="done">{t`出席済み（${clockTime(new Date(attendedAt))}）`}</Tag>;
  if (cancelled) return <Tag kind="warning">{t`中止`}</Tag>;
  if (registered) return <Tag kind="info">{t`申し込み済み`}</Tag>;
  if (placesLeft === null) return <Tag>{t`席があります`}</Tag>;
  return placesLeft > 0 ? <Tag>{t`残り${seatsLabel(placesLeft)}`}</Tag> : <Tag kind="warning">{t`満席`}</Tag>;
}
