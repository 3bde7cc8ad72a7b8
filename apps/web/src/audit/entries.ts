import { t } from '@lingui/core/macro';
import type { OutputOf } from '#contracts';
import type { AuditKind, getAuditEntry, listAuditEntries } from '#contracts/audit';

export type Entry = OutputOf<typeof listAuditEntries>['items'][number];
export type EntryDetails = OutputOf<typeof getAuditEntry>['details'];

/** What people call the kinds of entries. */
export const kindName = (kind: AuditKind): string =>
  ({
    change: t`登録・変更`,
    'person-read': t`個人の記録の閲覧`,
    export: t`ファイルの持ち出し`,
    'sign-in': t`サインイン`,
    refusal: t`拒否された操作`,
    unknown: t`結果が分からない操作`,
  })[kind];

/** Who acted, as far as it may be told here. */
export function actorOf({ actor, actorName }: Entry): string {
  if (actor.support !== null) return t`事務局（サポート閲覧）`;
  if (actorName !== null) return actorName;
  if (actor.service !== null) return t`システム`;
  return actor.account === null ? t`サインインしていない人` : t`ここに役割のない人`;
}
