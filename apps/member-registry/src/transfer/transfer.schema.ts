import { part, tenantCollection, type Versioned } from '#persistence';
import type { TransferList } from '#contracts/registry';
import type { RefusedRow } from '../import-chunk/index.js';

/** 異動表: a list of transfers for one day. Its id follows from what stands in it. */
export interface TransferListDocument extends Versioned {
  readonly tenant: string;
  readonly status: TransferList['status'];
  /** 発令日, a day in Japan. */
  readonly on: string;
  readonly fileName: string;
  readonly proposedAt: Date;
  readonly proposedBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly effectAt: Date | null;
  /** Departments that are closed with the day before. */
  readonly closes: readonly string[];
  readonly refused: readonly RefusedRow[];
  /** Whose role ends over which departments: as it was when the list took effect, and before anybody moved. */
  readonly ends?: readonly { readonly account: string; readonly departments: readonly string[] }[];
  /** Mark: approved, and not wholly in effect. */
  readonly due?: true;
}

/** Where a list says that somebody goes. */
export interface TransferDocument {
  /** Follows from the list and the person. */
  readonly _id: string;
  readonly tenant: string;
  readonly list: string;
  readonly row: number;
  readonly person: string;
  readonly on: string;
  /** The new department from the top down; its id follows from it. */
  readonly path: readonly string[];
  /** Null: as before. */
  readonly position: string | null;
}

export const transferLists = tenantCollection({
  name: 'transfer_lists',
  fields: {
    status: String,
    on: String,
    fileName: String,
    proposedAt: Date,
    proposedBy: String,
    approvedAt: Date,
    approvedBy: String,
    effectAt: Date,
    closes: [String],
    refused: [part({ row: Number, code: String, field: String })],
    ends: { type: [part({ account: String, departments: [String] })], default: undefined },
    due: Boolean,
  },
  personal: { ids: 'who proposed and approved it, and whose role ended' },
  indexes: [{ keys: { due: 1, on: 1 }, where: { due: { $exists: true } } }, { keys: { tenant: 1, on: -1, _id: -1 } }],
  versioned: true,
});

export const transfers = tenantCollection({
  name: 'transfers',
  fields: { list: String, row: Number, person: String, on: String, path: [String], position: String },
  personal: {
    file: 'people',
    title: '人事異動の記録',
    of: 'person',
    by: 'person',
    items: { on: '発令日', path: '新しい所属', position: '新しい職位' },
    unseen: ['list', 'row'],
    erased: 'nothing',
  },
  indexes: [{ keys: { tenant: 1, list: 1, row: 1 } }, { keys: { person: 1 } }],
});
