import type { SeatAskState } from '#contracts/progress';
import { tenantCollection } from '#persistence';

/** After how many days without learning a programme asks seats back; its id is the programme's. */
export interface IdleRuleDocument {
  readonly _id: string;
  readonly tenant: string;
  /** Null: it asks none back. */
  readonly days: number | null;
  /** The purchase whose seats it was said for: another one that is taken up later begins without a rule. */
  readonly purchase: string | null;
  /** Goes up with each change: what was asked by another rule is over. */
  readonly number: number;
  /** The last day on which it was looked whose seat is idle; null: not since the rule was said. */
  readonly lookedOn: string | null;
}

/**
 * A seat that was asked back, and what became of it. Its id follows from enrolment, rule and the day since which it is idle:
 * there is one of each.
 */
export interface SeatAskDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly programme: string;
  readonly enrolment: string;
  readonly person: string;
  readonly rule: number;
  /** Idle since that day. */
  readonly since: string;
  readonly askedAt: Date;
  readonly state: SeatAskState;
  /** The day told in the mail that was written last; left out: none was. */
  readonly goesBackOn?: string;
  readonly endedAt?: Date;
  readonly keptBy?: 'learning' | 'learner' | 'office';
  /** Why the office kept it. */
  readonly reason?: string;
  /** Mark: it has not been handed to the mail. */
  readonly due?: true;
  /** Mark: it was decided that the seat goes back, and the enrolment does not know yet. */
  readonly releasing?: true;
}

export const idleRules = tenantCollection({
  name: 'idle_rules',
  fields: { days: Number, purchase: String, number: Number, lookedOn: String },
  personal: 'none',
  indexes: [{ keys: { lookedOn: 1 } }],
});

export const seatAsks = tenantCollection({
  name: 'seat_asks',
  fields: {
    programme: String,
    enrolment: String,
    person: String,
    rule: Number,
    since: String,
    askedAt: Date,
    state: String,
    goesBackOn: String,
    endedAt: Date,
    keptBy: String,
    reason: String,
    due: Boolean,
    releasing: Boolean,
  },
  personal: {
    file: 'learning',
    title: '使われていない席',
    of: 'enrolment',
    by: 'enrolment',
    peopleBy: 'person',
    items: {
      programme: '事業',
      since: '最後に使った日',
      askedAt: '席を返すようお願いした日時',
      goesBackOn: '席が戻る日',
      state: {
        label: '結果',
        words: { asked: 'お願い中', kept: '使い続ける', released: '席が戻った', over: '取りやめ' },
      },
      endedAt: '結果の日時',
      keptBy: { label: '使い続けるわけ', words: { learning: '学んだ', learner: '本人の申し出', office: '事務局' } },
      reason: '事務局の理由',
    },
    unseen: ['person', 'rule', 'due', 'releasing'],
    erased: 'nothing',
  },
  indexes: [
    { keys: { programme: 1, askedAt: -1, _id: -1 } },
    { keys: { enrolment: 1, askedAt: -1 } },
    { keys: { person: 1 } },
    { keys: { due: 1, askedAt: 1 }, where: { due: { $exists: true } } },
    { keys: { releasing: 1 }, where: { releasing: { $exists: true } } },
  ],
});
