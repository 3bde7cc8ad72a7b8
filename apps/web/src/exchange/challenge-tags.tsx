import { t } from '@lingui/core/macro';
import type { ListedChallenge } from '#contracts/exchange';
import { Tag } from '../components/tag.js';

/** What is to be known of a challenge before it is read. */
export function ChallengeTags({
  challenge: { state, visibility, urgency, hidden },
}: {
  challenge: Pick<ListedChallenge, 'state' | 'visibility' | 'urgency' | 'hidden'>;
}) {
  return (
    <>
      {state === 'solved' && <Tag kind="done">{t`解決した`}</Tag>}
      {state === 'open' && urgency === 'now' && <Tag kind="warning">{t`いますぐ`}</Tag>}
      {hidden && <Tag kind="warning">{t`事務局が隠しています`}</Tag>}
      {visibility === 'own' && <Tag>{t`自分の自治体だけ`}</Tag>}
    </>
  );
}
