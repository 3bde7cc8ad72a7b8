import { t } from '@lingui/core/macro';
import type { Hidden, SharedKind } from '#contracts/exchange';
import { Notice } from '../components/notice.js';
import { useMe } from '../session/me.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { isOwn } from './challenges.js';

interface Props {
  kind: SharedKind;
  thing: Parameters<typeof isOwn>[0] & { readonly hidden?: Hidden | undefined };
}

/** Says to whose it is that the secretariat has hidden it, why, and what to do next. */
export function HiddenNotice({ kind, thing }: Props) {
  const { desk } = useMe();
  if (!thing.hidden) return null;
  const { at, reason } = thing.hidden;
  const day = dayLabel(dayOf(at));
  return (
    <Notice kind="warning" title={t`事務局が隠しています`}>
      <p>{t`${day}に隠しました。理由：${reason}`}</p>
      <p>{t`ほかの自治体には見えません。`}</p>
      {isOwn(thing, desk) && <p>{nextSteps()[kind]}</p>}
    </Notice>
  );
}

const nextSteps = (): Readonly<Record<SharedKind, string>> => ({
  practice: t`直した内容を次の版として公開し、事務局に知らせてください。事務局が確かめると、また見えるようになります。やめるときは取り下げてください。`,
  challenge: t`内容を書き直して、事務局に知らせてください。事務局が確かめると、また見えるようになります。`,
  'practice-note': t`取り下げて、新しく書き直してください。直す必要がないと思うときは、事務局に知らせてください。`,
  'challenge-answer': t`取り下げて、新しく書き直してください。直す必要がないと思うときは、事務局に知らせてください。`,
});
