import { ObjectId } from 'bson';
import { CODE, CommandError, notInSubset } from '../errors.js';
import { equal } from '../bson/compare.js';
import { isNumericPart } from '../bson/paths.js';
import { type Doc, encode, isDoc } from '../bson/values.js';
import type { Stored } from '../storage/documents.js';
import { type ArrayFilters, expandPath, parseArrayFilters, refuseBadPath, refuseUnused } from './array-filters.js';
import { type Operator, operatorOf } from './operators.js';
import { pinnedBy } from './pinned.js';
import { slotAt } from './slot.js';

export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

interface Change {
  parts: string[];
  operator: Operator;
}

/** A checked update: a replacement, or changes in MongoDB's order (by path). */
export class Update {
  /** The top-level fields that it may change; undefined is all of them. */
  readonly touched: ReadonlySet<string> | undefined;

  private constructor(
    readonly replacement: Doc | undefined,
    private readonly changes: Change[],
    private readonly filters: ArrayFilters,
  ) {
    this.touched = replacement ? undefined : new Set(changes.map(({ parts }) => parts[0]!));
  }

  /** Throws FailedToParse (9), ConflictingUpdateOperators (40), BadValue (2), 115 for pipelines. */
  static parse(update: unknown, arrayFilters?: unknown): Update {
    if (Array.isArray(update)) throw notInSubset('an update by pipeline');
    if (!isDoc(update)) throw new CommandError(CODE.FailedToParse, 'an update must be a document');
    const names = Object.keys(update);
    if (!names.some((name) => name.startsWith('$'))) return new Update(update, [], new Map());
    const filters = parseArrayFilters(arrayFilters);
    const changes = names.flatMap((name) => {
      if (!name.startsWith('$')) throw new CommandError(CODE.FailedToParse, `Unknown modifier: ${name}`);
      const fields = update[name];
      if (!isDoc(fields)) throw new CommandError(CODE.FailedToParse, `Modifiers operate on fields: ${name}`);
      return Object.entries(fields).map(([path, operand]): Change => {
        const parts = path.split('.');
        refuseBadPath(path, parts, filters);
        return { parts, operator: operatorOf(name, path, operand) };
      });
    });
    refuseUnused(
      filters,
      changes.map(({ parts }) => parts),
    );
    changes.sort((a, b) => compareParts(a.parts, b.parts));
    for (const [i, change] of changes.entries()) if (i > 0) refuseConflict(changes[i - 1]!, change);
    return new Update(undefined, changes, filters);
  }

  /** The document after the update; undefined when not one byte differs. Changes `before` in place: the caller keeps its own copy. */
  applyTo(before: Doc, raw: Uint8Array): Stored | undefined {
    const id = before._id;
    const doc = this.replacement ? { _id: id, ...this.replacement } : before;
    this.applyChanges(doc, false);
    if (!equal(doc._id, id)) {
      throw new CommandError(
        CODE.ImmutableField,
        `Performing an update on the path '_id' would modify the immutable field '_id'`,
      );
    }
    const after = sized(doc);
    return Buffer.compare(after, raw) === 0 ? undefined : { raw: after, doc };
  }

  /** The document an upsert inserts: what the filter pins, then the update; an ObjectId when no `_id` came. */
  insertFor(filter: Doc): Stored {
    const pinned: Doc = {};
    for (const [path, value] of pinnedBy(filter, (name) => !this.replacement || name === '_id')) {
      slotAt(pinned, path.split('.'), true)?.set(value);
    }
    const id = pinned._id;
    const made = this.replacement ? { ...pinned, ...this.replacement } : pinned;
    this.applyChanges(made, true);
    if (id !== undefined && !equal(made._id, id)) {
      throw new CommandError(CODE.ImmutableField, `the _id of the update differs from the filter's`);
    }
    const doc: Doc = { _id: undefined, ...made };
    doc._id ??= new ObjectId();
    return { raw: sized(doc), doc };
  }

  private applyChanges(doc: Doc, inserting: boolean): void {
    for (const { parts, operator } of this.changes) {
      if (operator.onlyOnInsert && !inserting) continue;
      for (const path of expandPath(doc, parts, this.filters)) {
        const slot = slotAt(doc, path, operator.creates);
        if (slot) operator.apply(slot);
      }
    }
  }
}

function sized(doc: Doc): Uint8Array {
  const raw = encode(doc);
  if (raw.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(CODE.BSONObjectTooLarge, `Resulting document is larger than ${MAX_DOCUMENT_BYTES} bytes`);
  }
  return raw;
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (part === other) continue;
    const numeric = Number(isNumericPart(other)) - Number(isNumericPart(part));
    return numeric || (isNumericPart(part) && Number(part) - Number(other)) || (part < other ? -1 : 1);
  }
  return a.length - b.length;
}

function refuseConflict(a: Change, b: Change): void {
  if (a.parts.every((part, i) => part === b.parts[i])) {
    const path = b.parts.join('.');
    throw new CommandError(
      CODE.ConflictingUpdateOperators,
      `Updating the path '${path}' would create a conflict at '${a.parts.join('.')}'`,
    );
  }
}
