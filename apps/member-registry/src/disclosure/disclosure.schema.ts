import { tenantCollection } from '#persistence';

/** A disclosure (開示) of one person's records, asked for by the office or by the person. */
export interface DisclosureDocument {
  /** Follows from the person and the request, so that the same request is one disclosure. */
  readonly _id: string;
  readonly tenant: string;
  readonly person: string;
  /** Asked for by the person here, and shown to nobody else. */
  readonly own: boolean;
  readonly reference: string | null;
  /** A day in Japan. */
  readonly receivedOn: string;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  /** Mark: the file is to be made. Gone when it is there. */
  readonly due?: true;
  /** Services asked so far. */
  readonly asked: number;
  /** The hashes of files as they are about to be stored: after a crash it is still known what to take away. */
  readonly drafts?: readonly string[];
  /** One of them. Gone when its time is over. */
  readonly fileHash?: string;
  readonly fileName: string | null;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
}

const there = { $exists: true };

export const disclosures = tenantCollection({
  name: 'disclosures',
  fields: {
    person: String,
    own: Boolean,
    reference: String,
    receivedOn: String,
    requestedBy: String,
    requestedAt: Date,
    due: Boolean,
    asked: Number,
    drafts: { type: [String], default: undefined },
    fileHash: String,
    fileName: String,
    readyAt: Date,
    expiresAt: Date,
  },
  personal: {
    file: 'requests',
    title: '開示の請求',
    of: 'person',
    by: 'person',
    peopleBy: 'person',
    items: { reference: '受付番号', receivedOn: '受付日', requestedAt: '依頼日時', readyAt: '作成日時' },
    unseen: ['own', 'requestedBy', 'due', 'asked', 'drafts', 'fileHash', 'fileName', 'expiresAt'],
    erased: { step: 'EraseDisclosures: with their files' },
  },
  indexes: [
    { keys: { due: 1, requestedAt: 1 }, where: { due: there } },
    { keys: { expiresAt: 1 }, where: { fileHash: there } },
    { keys: { tenant: 1, own: 1, requestedAt: -1 } },
    { keys: { tenant: 1, person: 1, requestedAt: -1 } },
  ],
});
