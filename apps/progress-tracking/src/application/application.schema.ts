import type { ApplicationState, CompanyNeeds, EmploymentStatus } from '#contracts/progress';
import { part, tenantCollection, type Versioned } from '#persistence';
import type { StoredLink } from './link.domain.js';

/** Who applies, as they say it. */
export interface StoredApplicant {
  readonly familyName: string;
  readonly givenName: string;
  readonly familyNameKana: string | null;
  readonly givenNameKana: string | null;
  /** Normalised. */
  readonly email: string;
  readonly language: 'ja' | 'en';
  readonly ageBand: string;
  readonly employmentStatus: EmploymentStatus;
  readonly notice: string | null;
  readonly consentedAt: Date;
  /** Who applied with the own account. */
  readonly account: string | null;
}

/** One application of an applicant for a programme; its id follows from programme and address, or company. */
export interface ApplicationDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly kind: 'citizen' | 'company';
  readonly state: ApplicationState;
  readonly applicant?: StoredApplicant;
  readonly company?: string;
  readonly needs?: CompanyNeeds;
  readonly granted?: number;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  /** Its place on the waiting list: who has waited longest is first. */
  readonly waitingSince: Date | null;
  readonly offeredUntil: Date | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly links: readonly StoredLink[];
  readonly person: string | null;
  readonly enrolment: string | null;
  readonly problem: string | null;
  /** Mark: accepted, and its person and enrolment are to be made. */
  readonly enrolling?: true;
  /** Mark: it holds no seat any more, and what it held goes to the next in line. */
  readonly releasing?: true;
}

const stateWords: Record<ApplicationState, string> = {
  unconfirmed: 'メール確認前',
  submitted: '受付',
  waiting: '補欠',
  offered: '席を案内中',
  accepted: '受入れ',
  declined: '見送り',
  withdrawn: '取下げ',
};
const statusWords: Record<EmploymentStatus, string> = {
  'job-seeking': '求職中',
  employed: '在職',
  'self-employed': '自営',
  'leaving-soon': '離職予定',
  student: '学生',
  other: 'その他',
};

export const applications = tenantCollection({
  name: 'applications',
  fields: {
    programme: String,
    kind: String,
    state: String,
    applicant: part({
      familyName: String,
      givenName: String,
      familyNameKana: String,
      givenNameKana: String,
      email: String,
      language: String,
      ageBand: String,
      employmentStatus: String,
      notice: String,
      consentedAt: Date,
      account: String,
    }),
    company: String,
    needs: part({
      seats: Number,
      challenge: String,
      stage: String,
      grant: String,
      paysFirst: Boolean,
      contactEmail: String,
      contactName: String,
    }),
    granted: Number,
    createdAt: Date,
    submittedAt: Date,
    waitingSince: Date,
    offeredUntil: Date,
    reason: String,
    decidedAt: Date,
    decidedBy: String,
    links: [part({ hash: String, purpose: String, expiresAt: Date })],
    person: String,
    enrolment: String,
    problem: String,
    enrolling: Boolean,
    releasing: Boolean,
  },
  secrets: ['links'],
  personal: {
    file: 'learning',
    title: '受講の申込み',
    of: 'person',
    by: 'person',
    items: {
      programme: '事業',
      state: { label: '状態', words: stateWords },
      'applicant.familyName': '氏',
      'applicant.givenName': '名',
      'applicant.familyNameKana': '氏カナ',
      'applicant.givenNameKana': '名カナ',
      'applicant.email': 'メールアドレス',
      'applicant.ageBand': '年代',
      'applicant.employmentStatus': { label: '申込時の就業状況', words: statusWords },
      'applicant.notice': '同意した説明の版',
      'applicant.consentedAt': '同意の日時',
      'needs.seats': '希望する席数',
      'needs.challenge': '解決したい課題',
      'needs.stage': '業態転換の段階',
      'needs.grant': '申請する助成金',
      'needs.paysFirst': '事業主が全額を先に支払うとの申告',
      'needs.contactEmail': '連絡先',
      'needs.contactName': '連絡先の氏名',
      granted: '割り当てた席数',
      submittedAt: '申込日時',
      offeredUntil: '席の案内の期限',
      reason: '決定の理由',
      decidedAt: '決定日時',
      problem: '受講登録できない理由',
    },
    unseen: [
      'person',
      'kind',
      'company',
      'applicant.language',
      'applicant.account',
      'createdAt',
      'waitingSince',
      'decidedBy',
      'links.hash',
      'links.purpose',
      'links.expiresAt',
      'enrolment',
      'enrolling',
      'releasing',
    ],
    erased: { step: 'EraseApplications: by person and by address' },
  },
  indexes: [
    { keys: { programme: 1, submittedAt: 1, _id: 1 } },
    { keys: { programme: 1, state: 1, waitingSince: 1, _id: 1 } },
    { keys: { tenant: 1, programme: 1 }, where: { state: 'submitted' } },
    { keys: { 'links.hash': 1 } },
    { keys: { person: 1 } },
    { keys: { enrolling: 1 }, where: { enrolling: { $exists: true } } },
    { keys: { releasing: 1 }, where: { releasing: { $exists: true } } },
    { keys: { offeredUntil: 1 }, where: { state: 'offered' } },
    { keys: { problem: 1 }, where: { state: 'accepted' } },
    { keys: { createdAt: 1 }, where: { state: 'unconfirmed' } },
  ],
  versioned: true,
});
