import type { Confidence } from '#contracts/progress';
import { tenantCollection } from '#persistence';

/** One accepted event. `_id` = municipality and the sender's event id, so that a repeat meets what is stored. */
export interface LoggedEventDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  readonly enrolment: string;
  /** Key of the pinned course. */
  readonly course: string;
  readonly lesson: string | null;
  /** taken-back: an entry that counts no more, which `takesBack` names. */
  readonly kind: 'progressed' | 'completed' | 'scored' | 'taken-back';
  readonly progress: number | null;
  /** Left out where none was told. */
  readonly position?: number;
  readonly score: number | null;
  /** Credited seconds: what was claimed, or less. */
  readonly seconds: number;
  readonly at: Date;
  readonly receivedAt: Date;
  readonly bodyHash: string;
  /** Start of the credited time, where a learner's seconds were checked. */
  readonly from?: Date;
  /** Where it does not come from a learner's page or a sender: attendance, the office with its reason, or a provider. */
  readonly source?: 'session' | 'office' | 'provider';
  readonly reason?: string;
  /** Id of the entry that this one takes back. */
  readonly takesBack?: string;
  /** Who says so of a completion elsewhere, and how sure that is. */
  readonly provider?: string;
  readonly confidence?: Confidence;
  /** Mark: not added to the enrolment's progress yet. */
  readonly pending?: true;
}

const confidenceWords: Record<Confidence, string> = {
  'provider-record': '学習サービスの記録',
  'office-list': '事務局がまとめた一覧',
  'self-report': '本人の申告',
};
const pending = { pending: { $exists: true } };

export const learningEvents = tenantCollection({
  name: 'learning_events',
  fields: {
    programme: String,
    enrolment: String,
    course: String,
    lesson: String,
    kind: String,
    progress: Number,
    position: Number,
    score: Number,
    seconds: Number,
    at: Date,
    receivedAt: Date,
    bodyHash: String,
    from: Date,
    source: String,
    reason: String,
    takesBack: String,
    provider: String,
    confidence: String,
    pending: Boolean,
  },
  personal: {
    file: 'learning',
    title: '学習の記録',
    of: 'enrolment',
    by: 'enrolment',
    items: {
      at: '日時',
      course: '講座',
      lesson: 'レッスン',
      kind: {
        label: '内容',
        words: { progressed: '学習', completed: '完了', scored: 'テスト', 'taken-back': '取消し' },
      },
      progress: '進み具合（0〜1）',
      position: '再生位置（秒）',
      score: '点数',
      seconds: '学習時間（秒）',
      receivedAt: '受付日時',
      source: {
        label: '記録した場所',
        words: { session: '集合研修の受付', office: '事務局', provider: '外部の学習サービス' },
      },
      reason: '記録または取消しの理由',
      provider: '外部の学習サービス',
      confidence: { label: '外部の記録の確かさ', words: confidenceWords },
    },
    unseen: ['programme', 'bodyHash', 'from', 'takesBack', 'pending'],
    // What it was counted to stands in the enrolment's progress, which stays.
    erased: 'nothing',
  },
  indexes: [
    { keys: { enrolment: 1, at: 1 } },
    { keys: { receivedAt: 1 }, where: pending },
    { keys: { programme: 1, receivedAt: 1 }, where: pending },
  ],
});
