import type { NameShown } from '#contracts/progress';
import { part, tenantCollection, type Versioned } from '#persistence';

/** 修了証 of a completed enrolment, with what was true when it was issued. Its id follows from the enrolment. */
export interface CertificateDocument extends Versioned {
  readonly tenant: string;
  readonly enrolment: string;
  readonly programme: string;
  readonly person: string;
  readonly number: string;
  readonly code: string;
  readonly programmeName: string;
  readonly courses: readonly string[];
  /** 標準学習時間 of the courses. */
  readonly minutes: number;
  /** A day in Japan. */
  readonly completedOn: string;
  readonly issuedAt: Date;
  readonly nameShown: NameShown;
  readonly revoked: { readonly at: Date; readonly by: string | null; readonly reason: string } | null;
}

export const certificates = tenantCollection({
  name: 'certificates',
  fields: {
    enrolment: String,
    programme: String,
    person: String,
    number: String,
    code: String,
    programmeName: String,
    courses: [String],
    minutes: Number,
    completedOn: String,
    issuedAt: Date,
    nameShown: String,
    revoked: part({ at: Date, by: String, reason: String }),
  },
  personal: {
    file: 'learning',
    title: '修了証',
    of: 'enrolment',
    by: 'enrolment',
    peopleBy: 'person',
    items: {
      programmeName: '事業',
      courses: '講座',
      minutes: '標準学習時間（分）',
      number: '番号',
      code: '確認コード',
      completedOn: '修了日',
      issuedAt: '発行日時',
      nameShown: { label: '氏名の表示', words: { full: '氏名', initials: 'イニシャル' } },
      'revoked.at': '取消日時',
      'revoked.reason': '取消の理由',
    },
    unseen: ['programme', 'person', 'revoked.by'],
    erased: 'nothing',
  },
  indexes: [
    { keys: { tenant: 1, code: 1 }, unique: true },
    { keys: { tenant: 1, number: 1 }, unique: true },
    { keys: { programme: 1, _id: 1 } },
    { keys: { enrolment: 1 } },
    { keys: { person: 1 } },
  ],
  versioned: true,
});
