import { clockInJapan, roleWords, type OutputOf } from '#contracts';
import type { AuditKind, listAuditEntries } from '#contracts/audit';

type Item = OutputOf<typeof listAuditEntries>['items'][number];

const kindWords: Record<AuditKind, string> = {
  change: '変更',
  'person-read': '個人の記録の閲覧',
  export: '書き出し',
  'sign-in': 'サインイン',
  refusal: '拒否',
  unknown: '結果不明',
};

export const auditColumns: readonly string[] = [
  '日時（日本時間）',
  '種類',
  '操作',
  '結果',
  '行った人',
  '役割',
  'アカウントID',
  'サービス',
  'サポート閲覧ID',
  '対象のID',
  '操作名',
  '受付番号',
  '記録ID',
  'ブロック',
  '詳細のハッシュ',
];

/** One entry as a line: the words for people first, what it can be checked by last. */
export function auditRow(item: Item): (string | number | null)[] {
  const { actor } = item;
  return [
    clockInJapan(item.at).replace('T', ' '),
    kindWords[item.kind],
    item.act,
    item.outcome === 'done' ? '完了' : item.outcome,
    item.actorName,
    actor.roles.map((role) => roleWords[role]).join('、'),
    actor.account,
    actor.service,
    actor.support,
    item.subjects.join(' '),
    item.operation,
    item.correlationId,
    item.entry,
    item.block,
    item.detailsHash,
  ];
}
