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
    pending: Boolean,
  },
  indexes: [
    { keys: { enrolment: 1, at: 1 } },
    { keys: { receivedAt: 1 }, where: pending },
    { keys: { programme: 1, receivedAt: 1 }, where: pending },
  ],
});
