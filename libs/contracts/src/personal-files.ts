/**
 * What the register of personal-information files (個人情報ファイル簿, 個人情報保護法75条) says of a file besides what the
 * schemas say themselves. Several collections of several services may belong to one file.
 */
export interface PersonalFile {
  /** 個人情報ファイルの名称. */
  readonly name: string;
  /** 利用目的, where no programme says its own. */
  readonly purpose: string;
  /** 記録範囲: who is recorded. */
  readonly scope: string;
  /** 収集方法. */
  readonly source: string;
  /** 経常的提供先: to whom it is regularly handed on. */
  readonly passedOn: string;
  /** 保存期間, where no programme says its own. */
  readonly retention: string;
  /** 記録項目 that no collection declares, because its values are only looked through. */
  readonly items?: readonly string[];
}

const fromOffice = '本人又は所属する部署・企業から提出された名簿、及び実施機関の職員による入力';
const nobody = 'なし';
const untilProgrammesEnd = '参加した事業の文書保存年限が満了するまで';

/** The files of the platform. A collection that holds people's data names the file that it belongs to. */
export const personalFiles = {
  people: {
    name: '学習者名簿ファイル',
    purpose: 'リスキリング事業の対象者の把握、受講の登録及び連絡のため',
    scope: '実施機関のリスキリング事業に参加する職員、企業の従業者及び住民',
    source: fromOffice,
    passedOn: nobody,
    retention: untilProgrammesEnd,
  },
  learning: {
    name: '受講・学習記録ファイル',
    purpose: '受講状況の確認、修了の判定及び事業の成果の集計のため',
    scope: 'リスキリング事業に受講登録された者',
    source: '本人の学習に伴う記録、及び実施機関の職員による入力',
    passedOn: nobody,
    retention: untilProgrammesEnd,
  },
  outcomes: {
    name: '成果・アンケート記録ファイル',
    purpose: '事業の成果（満足度、就職、実務での活用）の把握及び集計のため',
    scope: 'リスキリング事業に受講登録された者のうち、回答又は報告のあった者',
    source: '本人の回答、及び実施機関の職員が本人又は事業所に確認した内容の入力',
    passedOn: nobody,
    retention: untilProgrammesEnd,
  },
  accounts: {
    name: '利用者アカウントファイル',
    purpose: '学習基盤を利用する者の本人確認及び連絡のため',
    scope: '学習基盤の利用に招待された者及び利用者',
    source: '本人による登録、及び実施機関の職員による招待',
    passedOn: nobody,
    retention: '利用者がどの自治体にも属さなくなるまで',
  },
  meetings: {
    name: '会議参加者ファイル',
    purpose: '自治体どうしの会議の申込みの受付、席の組合せ及び会議後の確認のため',
    scope: '会議に申し込んだ自治体の職員',
    source: '所属する自治体の職員による申込み及び事前アンケートの入力',
    passedOn: nobody,
    retention: '会議が終わってから180日',
    items: ['氏名', '部署', '事前アンケートの回答', '出欠'],
  },
  requests: {
    name: '個人情報開示等請求処理ファイル',
    purpose: '保有個人情報の開示、訂正及び利用停止の請求に対応するため',
    scope: '開示、訂正又は利用停止を請求した者',
    source: '本人（代理人を含む）からの請求',
    passedOn: nobody,
    retention: '請求に係る本人の記録を消去するまで',
  },
  audit: {
    name: '操作記録ファイル',
    purpose: '個人情報の取扱いが適正であることを確認するため',
    scope: '学習基盤を操作した者、及び操作の対象となった者',
    source: '操作に伴う自動的な記録',
    passedOn: nobody,
    retention: '操作の対象となった者の記録を消去するまで（識別番号のみの記録は残る）',
    items: ['操作の日時', '操作した者', '操作の種類', '操作の対象', '入力及び変更の内容', 'サポート閲覧の理由'],
  },
} as const satisfies Record<string, PersonalFile>;

export type PersonalFileKey = keyof typeof personalFiles;
export const personalFileKeys = Object.keys(personalFiles) as [PersonalFileKey, ...PersonalFileKey[]];
