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
  readonly kind: 'progressed' | 'completed' | 'scored';
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
  /** Where it does not come from a learner's page or a sender: a session's attendance, or the office, with its reason. */
  readonly source?: 'session' | 'office';
  readonly reason?: string;
  /** Mark: not added to the enrolment's progress yet. */
  readonly pending?: true;
}

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
      kind: { label: '内容', words: { progressed: '学習', completed: '完了', scored: 'テスト' } },
      progress: '進み具合（0〜1）',
      position: '再生位置（秒）',
      score: '点数',
      seconds: '学習時間（秒）',
      receivedAt: '受付日時',
      source: { label: '記録した場所', words: { session: '集合研修の受付', office: '事務局' } },
      reason: '事務局が記録した理由',
    },
    unseen: ['programme', 'bodyHash', 'from', 'pending'],
    // What it was counted to stands in the enrolment's progress, which stays.
    erased: 'nothing',
  },
  indexes: [
    { keys: { enrolment: 1, at: 1 } },
    { keys: { receivedAt: 1 }, where: pending },
    { keys: { programme: 1, receivedAt: 1 }, where: pending },
  ],
});
