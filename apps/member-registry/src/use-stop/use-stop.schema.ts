import { tenantCollection } from '#persistence';

/** 利用停止 of one person, from the request until it is lifted. `_id` is the person's. */
export interface UseStopDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly reference: string;
  /** A day in Japan. */
  readonly receivedOn: string;
  readonly reason: string;
  readonly since: Date;
  readonly by: string | null;
  /** Mark: it is to be done, or undone, in all services. Gone when it stands; the document goes when it is undone. */
  readonly due?: 'stop' | 'lift';
}

export const useStops = tenantCollection({
  name: 'use_stops',
  fields: { reference: String, receivedOn: String, reason: String, since: Date, by: String, due: String },
  personal: {
    file: 'requests',
    title: '利用停止',
    of: 'person',
    by: '_id',
    items: { reference: '受付番号', receivedOn: '受付日', reason: '理由', since: '停止日時' },
    unseen: ['by', 'due'],
    erased: 'nothing',
  },
  indexes: [{ keys: { due: 1 }, where: { due: { $exists: true } } }, { keys: { tenant: 1, _id: 1 } }],
});
