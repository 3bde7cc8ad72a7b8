import { globalCollection } from '#persistence';

/** A municipality that the secretariat has admitted; `_id` is its code. */
export interface AdmissionDocument {
  readonly _id: string;
  readonly admittedAt: Date;
  /** The account, or the service, that admitted it. */
  readonly admittedBy: string;
}

export const admissions = globalCollection({
  name: 'admissions',
  fields: { admittedAt: Date, admittedBy: String },
  personal: { ids: 'who of the secretariat admitted it' },
});
