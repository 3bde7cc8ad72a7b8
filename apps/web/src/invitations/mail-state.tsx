import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { listNotSignedIn } from '#operations/registry';
import { Tag } from '../components/tag.js';

type Mail = OutputOf<typeof listNotSignedIn>['items'][number]['mail'];

/** What became of the newest mail, for who wonders whether it came. */
export function MailState({ mail }: { mail: Mail }) {
  switch (mail) {
    case null:
      return t`送っていません`;
    case 'sent':
      return t`送りました`;
    case 'waiting':
      return t`送っています`;
    case 'no-longer-needed':
      return t`送る必要がなくなりました`;
    default:
      return <Tag kind="warning">{t`届きませんでした`}</Tag>;
  }
}
