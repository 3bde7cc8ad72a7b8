import { tenantCollection } from '#persistence';

/**
 * An erasure (消去) of one person, or only of some enrolments of theirs: mark, then work service by service, then unmark.
 * What it holds are ids that are nobody's any more, and what the office must be able to show afterwards.
 */
export interface ErasureDocument {
  /** Follows from the person, or from the enrolment where the person stays. */
  readonly _id: string;
  readonly tenant: string;
  readonly person: string;
  /** Not whole: only the enrolments are erased, the person stays for another programme. */
  readonly whole: boolean;
  readonly enrolments: readonly string[];
  readonly accounts: readonly string[];
  readonly ground: 'request' | 'retention' | 'replay';
  readonly reference: string | null;
  /** A day in Japan. */
  readonly receivedOn: string | null;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  /** The retention run that asked for it. */
  readonly run: string | null;
  /** Mark: there is work to do. */
  readonly due?: true;
  /** The person is used no more, and by which ids they are known stands here. */
  readonly prepared?: true;
  /** It stands in the list that outlives the database. */
  readonly listed?: true;
  /** The services that have nothing of theirs any more. */
  readonly parts: readonly string[];
  readonly doneAt: Date | null;
  /** When to look once more for what was on its way while they were erased. Gone when that is done. */
  readonly lookAgainAt?: Date;
}

const there = { $exists: true };

export const erasures = tenantCollection({
  name: 'erasures',
  fields: {
    person: String,
    whole: Boolean,
    enrolments: [String],
    accounts: [String],
    ground: String,
    reference: String,
    receivedOn: String,
    requestedBy: String,
    requestedAt: Date,
    run: String,
    due: Boolean,
    prepared: Boolean,
    listed: Boolean,
    parts: [String],
    doneAt: Date,
    lookAgainAt: Date,
  },
  personal: { ids: 'who must stay erased, also after a restore; the ids are nobody’s any more' },
  indexes: [
    { keys: { due: 1, requestedAt: 1 }, where: { due: there } },
    { keys: { lookAgainAt: 1 }, where: { lookAgainAt: there } },
    { keys: { tenant: 1, requestedAt: -1 } },
    { keys: { run: 1 } },
  ],
});
