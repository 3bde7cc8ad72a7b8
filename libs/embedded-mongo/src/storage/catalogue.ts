import { CODE, CommandError, wholly } from '../errors.js';
import { type Doc, decode, encode } from '../bson/values.js';
import { Collection, type CollectionState, type IndexState } from './collection.js';
import { type Env, treePrefix } from './env.js';

const COLLECTION_KEYS = Buffer.from('\0\0\0\0c', 'latin1');
const DROPPED_KEYS = Buffer.from('\0\0\0\0d', 'latin1');
const LONGEST_NAMESPACE = 255;

/**
 * Which collections and indexes there are. Memory mirrors what lmdb holds; every change is written by `save` inside a
 * job of the group commit, and `load` reads it back when that commit failed.
 */
export class Catalogue {
  private collections = new Map<string, Collection>();
  private dropped = new Set<number>();
  private lastTree = 0;

  constructor(private readonly env: Env) {
    this.load();
  }

  load(): void {
    for (const collection of this.collections.values()) collection.isDropped = true;
    this.collections = new Map();
    this.dropped = new Set();
    for (const { value } of this.entries(COLLECTION_KEYS)) {
      const collection = new Collection(readState(decode(value)));
      this.collections.set(collection.ns, collection);
      this.noteTrees(collection.state);
    }
    for (const { key } of this.entries(DROPPED_KEYS)) this.noteDropped(key.readUInt32BE(DROPPED_KEYS.length));
  }

  get(db: string, name: string): Collection | undefined {
    return this.collections.get(`${db}.${name}`);
  }

  /** Inside a write job: the collection, made when it is new. */
  getOrCreate(db: string, name: string): Collection {
    return this.get(db, name) ?? this.create(db, name);
  }

  create(db: string, name: string): Collection {
    refuseBadName(db, name);
    const collection = new Collection({ db, name, tree: this.newTree(), indexes: [] });
    this.collections.set(collection.ns, collection);
    this.save(collection);
    return collection;
  }

  save(collection: Collection): void {
    wholly(() => {
      this.env.putSync(collectionKey(collection.ns), Buffer.from(encode(collection.state as unknown as Doc)));
    });
  }

  /** Forgets the collection; its trees are emptied later, slice by slice. */
  drop(collection: Collection): void {
    collection.isDropped = true;
    this.collections.delete(collection.ns);
    this.env.removeSync(collectionKey(collection.ns));
    for (const tree of [collection.state.tree, ...collection.state.indexes.map((index) => index.tree)]) {
      this.dropTree(tree);
    }
  }

  dropTree(tree: number): void {
    this.env.putSync(droppedKey(tree), Buffer.alloc(1));
    this.dropped.add(tree);
  }

  /** The mark of a dropped tree goes when nothing of the tree is left. */
  forgetTree(tree: number): void {
    this.env.removeSync(droppedKey(tree));
    this.dropped.delete(tree);
  }

  droppedTrees(): number[] {
    return [...this.dropped];
  }

  newTree(): number {
    this.lastTree += 1;
    return this.lastTree;
  }

  all(): Collection[] {
    return [...this.collections.values()];
  }

  inDatabase(db: string): Collection[] {
    return this.all().filter((collection) => collection.state.db === db);
  }

  private entries(prefix: Buffer) {
    return this.env.getRange({ start: prefix, end: Buffer.concat([prefix, Buffer.from([255])]), snapshot: false });
  }

  private noteTrees(state: CollectionState): void {
    this.lastTree = Math.max(this.lastTree, state.tree, ...state.indexes.map((index) => index.tree));
  }

  private noteDropped(tree: number): void {
    this.dropped.add(tree);
    this.lastTree = Math.max(this.lastTree, tree);
  }
}

function collectionKey(ns: string): Buffer {
  return Buffer.concat([COLLECTION_KEYS, Buffer.from(ns)]);
}

function droppedKey(tree: number): Buffer {
  return Buffer.concat([DROPPED_KEYS, treePrefix(tree)]);
}

function refuseBadName(db: string, name: string): void {
  const ns = `${db}.${name}`;
  const bad = db === '' || /[/\\. "$\0]/.test(db) || name === '' || /^\.|\.$|[$\0]/.test(name);
  if (bad || name.startsWith('system.') || Buffer.byteLength(ns) > LONGEST_NAMESPACE) {
    throw new CommandError(CODE.InvalidNamespace, `Invalid namespace specified: ${ns}`);
  }
}

/** Back from exact BSON to plain numbers; the partial filter keeps its types. */
function readState(doc: Doc): CollectionState {
  const indexes = (doc.indexes as Doc[]).map((index): IndexState => {
    const spec = index.spec as Doc;
    const key = Object.entries(spec.key as Doc).map(([field, direction]) => [field, Number(direction)]);
    return {
      spec: {
        name: String(spec.name),
        key: Object.fromEntries(key) as Record<string, 1 | -1>,
        ...(spec.unique === true && { unique: true }),
        ...(spec.partialFilterExpression !== undefined && {
          partialFilterExpression: spec.partialFilterExpression as Doc,
        }),
        ...(spec.expireAfterSeconds !== undefined && { expireAfterSeconds: Number(spec.expireAfterSeconds) }),
      },
      tree: Number(index.tree),
      ready: index.ready === true,
      multikey: index.multikey as boolean[],
    };
  });
  return { db: String(doc.db), name: String(doc.name), tree: Number(doc.tree), indexes };
}
