import { part, tenantCollection, type Versioned } from '#persistence';
import type { CompanyCheck } from './company-check.domain.js';

/** `_id` follows from enrolment and months: one for each checkpoint. */
export interface CompanyCheckDocument extends Versioned, CompanyCheck {
  readonly tenant: string;
  /** Mark: a mail, or the answer among what came of the enrolment, may still be missing. */
  readonly owesWork?: true;
}

const wayWords = { link: '本人（メールのリンク）', account: '本人（サインイン）', paper: '書面（担当者が記録）' };

export const companyChecks = tenantCollection({
  name: 'company_checks',
  fields: {
    enrolment: String,
    programme: String,
    person: String,
    months: Number,
    day: String,
    said: [
      part({
        agreed: Boolean,
        company: String,
        email: String,
        way: String,
        account: String,
        saidOn: String,
        at: Date,
      }),
    ],
    round: Number,
    hashes: [String],
    until: Date,
    answer: part({ works: Boolean, startedOn: String, insured: Boolean, openEnded: Boolean, at: Date }),
    owesWork: Boolean,
  },
  secrets: ['hashes'],
  personal: {
    file: 'outcomes',
    title: '勤め先への就職の確認',
    of: 'enrolment',
    by: 'enrolment',
    items: {
      programme: '事業',
      months: '修了から何か月後か',
      day: '確認する日',
      'said.agreed': '勤め先に確認してよいか',
      'said.company': '勤め先の名前',
      'said.email': '勤め先のアドレス',
      'said.way': { label: '同意の方法', words: wayWords },
      'said.saidOn': '同意・取消しの日',
      'said.at': '同意・取消しを記録した日時',
      until: 'リンクの期限',
      'answer.works': '勤め先の答え（働いているか）',
      'answer.startedOn': '勤め先の答え（働き始めた日）',
      'answer.insured': '勤め先の答え（雇用保険適用）',
      'answer.openEnded': '勤め先の答え（期間の定めなし）',
      'answer.at': '勤め先が答えた日時',
    },
    unseen: ['enrolment', 'person', 'said.account', 'round', 'hashes', 'owesWork'],
    peopleBy: 'person',
    erased: 'nothing',
  },
  indexes: [
    { keys: { tenant: 1, hashes: 1 } },
    { keys: { enrolment: 1 } },
    { keys: { person: 1 } },
    { keys: { owesWork: 1, changedAt: 1 }, where: { owesWork: { $exists: true } } },
  ],
  versioned: true,
});
