import { CODE, CommandError } from '../errors.js';
import type { Doc } from '../bson/values.js';
import { type Predicate, compileFilter } from '../query/matcher.js';
import { treePrefix } from './env.js';

/** What createIndexes was asked for, and what listIndexes tells. */
export interface IndexSpec {
  name: string;
  key: Record<string, 1 | -1>;
  unique?: boolean;
  partialFilterExpression?: Doc;
  expireAfterSeconds?: number;
}

/** The persisted form of an index. */
export interface IndexState {
  spec: IndexSpec;
  tree: number;
  /** False while it is being built: written to, not read from. */
  ready: boolean;
  /** Per field: some document had an array on the way, so one document may have several entries. */
  multikey: boolean[];
}

export interface CollectionState {
  db: string;
  name: string;
  tree: number;
  indexes: IndexState[];
}

export class Index {
  readonly prefix: Buffer;
  readonly fields: string[];
  readonly paths: string[][];
  readonly descending: boolean[];
  readonly covers: Predicate | undefined;
  private readonly topLevel: ReadonlySet<string>;
  /** Whole, and known to be on disk: only then queries may read it. */
  usable: boolean;

  constructor(readonly state: IndexState) {
    this.prefix = treePrefix(state.tree);
    this.fields = Object.keys(state.spec.key);
    this.paths = this.fields.map((field) => field.split('.'));
    this.descending = Object.values(state.spec.key).map((direction) => direction === -1);
    const partial = state.spec.partialFilterExpression;
    this.covers = partial && compileFilter(partial);
    this.topLevel = new Set([...this.fields, ...Object.keys(partial ?? {})].map((field) => field.split('.')[0]!));
    this.usable = state.ready;
  }

  /** Whether a change of these top-level fields can change the entries. */
  dependsOn(touched: ReadonlySet<string>): boolean {
    for (const field of touched) if (this.topLevel.has(field)) return true;
    return false;
  }

  get spec(): IndexSpec {
    return this.state.spec;
  }
}

export class Collection {
  readonly prefix: Buffer;
  indexes: Index[];
  /** Set for good when it is dropped: work that was paused meanwhile must not go on in it. */
  isDropped = false;

  constructor(readonly state: CollectionState) {
    this.prefix = treePrefix(state.tree);
    this.indexes = state.indexes.map((index) => new Index(index));
  }

  get ns(): string {
    return `${this.state.db}.${this.state.name}`;
  }

  /** The key of the document with this encoded `_id`. */
  recordKey(idKey: Uint8Array): Buffer {
    return Buffer.concat([this.prefix, idKey]);
  }

  refuseDropped(): void {
    if (this.isDropped) throw new CommandError(CODE.QueryPlanKilled, `collection dropped: ${this.ns}`);
  }

  addIndex(state: IndexState): Index {
    const index = new Index(state);
    this.state.indexes.push(state);
    this.indexes.push(index);
    return index;
  }

  removeIndex(index: Index): void {
    this.state.indexes = this.state.indexes.filter((state) => state !== index.state);
    this.indexes = this.indexes.filter((other) => other !== index);
  }
}
