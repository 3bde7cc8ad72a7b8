import { networkCollection } from '#persistence';

/** An account of an office that applied for somebody: it is written to about the meeting. `_id` follows from all three. */
export interface ApplicantDocument {
  readonly _id: string;
  readonly meeting: string;
  /** In which it acted. */
  readonly municipality: string;
  readonly account: string;
}

export const meetingApplicants = networkCollection({
  name: 'meeting_applicants',
  fields: { meeting: String, municipality: String, account: String },
  personal: { ids: 'the account that is written to; it goes with the account: ForgetApplicants' },
  indexes: [{ keys: { meeting: 1, _id: 1 } }, { keys: { account: 1 } }],
});
