import { part, tenantCollection } from '#persistence';

/**
 * When an enrolment began and was completed, as its owner published it: what surveys and checkpoints become due by.
 * `_id` is the enrolment's. Before anything is made of it, the owner is asked how it stands now.
 */
export interface FollowUpDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly enrolment?: { readonly version: number; readonly programme: string; readonly enrolledOn: string };
  readonly progress?: { readonly version: number; readonly programme: string; readonly completedOn: string | null };
  /** The waves whose invitation is made, or never will be. */
  readonly invited?: readonly string[];
  /** The months after completion whose checkpoint is made, or never will be. */
  readonly checked?: readonly number[];
}

export const followUps = tenantCollection({
  name: 'follow_ups',
  fields: {
    enrolment: part({ version: Number, programme: String, enrolledOn: String }),
    progress: part({ version: Number, programme: String, completedOn: String }),
    invited: [String],
    checked: [Number],
  },
  personal: {
    file: 'outcomes',
    title: '成果の確認の予定',
    of: 'enrolment',
    by: '_id',
    items: { 'enrolment.enrolledOn': '受講登録の日', 'progress.completedOn': '修了の日' },
    unseen: [
      'enrolment.version',
      'enrolment.programme',
      'progress.version',
      'progress.programme',
      'invited',
      'checked',
    ],
    erased: 'nothing',
  },
  indexes: [
    { keys: { 'enrolment.programme': 1, 'enrolment.enrolledOn': 1 } },
    { keys: { 'progress.programme': 1, 'progress.completedOn': 1 } },
    { keys: { 'progress.completedOn': 1 } },
  ],
});
