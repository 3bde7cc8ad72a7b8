import { part, tenantCollection, type Versioned } from '#persistence';
import type { Ending } from './enrolment.domain.js';

/** One person in one programme, ended or not; its id follows from the two. */
export interface EnrolmentDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  readonly ending: Ending | null;
}

const endingWords = { employed: '就職', personal: '本人の都合', 'next-training': '次の訓練へ進む' };

export const enrolments = tenantCollection({
  name: 'enrolments',
  fields: {
    programme: String,
    person: String,
    enrolledAt: Date,
    ending: part({ on: String, reason: String }),
  },
  personal: {
    file: 'learning',
    title: '受講登録',
    of: 'enrolment',
    by: '_id',
    peopleBy: 'person',
    items: {
      programme: '事業',
      enrolledAt: '受講登録日時',
      'ending.on': '終了日',
      'ending.reason': { label: '終了の理由', words: endingWords },
    },
    unseen: ['person'],
    erased: { keep: ['programme', 'person', 'enrolledAt', 'ending.on', 'ending.reason'] },
  },
  indexes: [
    { keys: { programme: 1, _id: 1 } },
    { keys: { person: 1 } },
    { keys: { programme: 1, changedAt: 1 }, where: { unrelayed: { $exists: true } } },
  ],
  relayed: true,
});
