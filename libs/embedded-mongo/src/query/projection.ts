import { CommandError, notInSubset } from '../errors.js';
import { type Doc, encode, isDoc, isNumeric, toNumber } from '../bson/values.js';
import type { Found } from './found.js';

const EXCLUSION_IN_INCLUSION = 31254;
const INCLUSION_IN_EXCLUSION = 31253;
const COLLISION_BELOW = 31249;
const COLLISION_ABOVE = 31250;

interface Tree {
  [field: string]: Tree | true;
}

export type Project = (found: Found) => Uint8Array;

/** Inclusion or exclusion by dotted paths. Computed fields, `$slice`, `$elemMatch` and `$` are refused (115). */
export function parseProjection(projection: Doc | undefined): Project {
  const apply = projection && parseFields(projection);
  return apply ? (found) => encode(apply(found.doc)) : (found) => found.raw;
}

/** The same for documents; undefined for an empty projection. */
export function parseFields(projection: Doc): ((doc: Doc) => Doc) | undefined {
  let including: boolean | undefined;
  let id: boolean | undefined;
  const tree: Tree = {};
  for (const [path, value] of Object.entries(projection)) {
    const wanted = flagOf(path, value);
    if (path === '_id') {
      id = wanted;
      continue;
    }
    if (including !== undefined && including !== wanted) {
      throw wanted
        ? new CommandError(INCLUSION_IN_EXCLUSION, `Cannot do inclusion on field ${path} in exclusion projection`)
        : new CommandError(EXCLUSION_IN_INCLUSION, `Cannot do exclusion on field ${path} in inclusion projection`);
    }
    including = wanted;
    plant(tree, path);
  }
  if (including === undefined && id === undefined) return undefined;
  const includes = including ?? id === true;
  // An inclusion names `_id` unless it is switched off, an exclusion only when it is.
  if (includes ? id !== false : id === false) tree._id = true;
  return includes ? (doc) => include(doc, tree) : (doc) => exclude(doc, tree);
}

function flagOf(path: string, value: unknown): boolean {
  if (path.split('.').some((part) => part.startsWith('$'))) throw notInSubset(`the projection '${path}'`);
  if (typeof value === 'boolean') return value;
  if (!isNumeric(value)) throw notInSubset(`the computed projection '${path}'`);
  return toNumber(value, path) !== 0;
}

function plant(tree: Tree, path: string): void {
  const parts = path.split('.');
  let at = tree;
  for (const [i, part] of parts.entries()) {
    const known = Object.hasOwn(at, part) ? at[part] : undefined;
    const isLast = i === parts.length - 1;
    if (known === true && !isLast) throw new CommandError(COLLISION_BELOW, `Path collision at ${path}`);
    if (known && isLast) throw new CommandError(COLLISION_ABOVE, `Path collision at ${path}`);
    const next: Tree | true = isLast ? true : (known ?? {});
    at[part] = next;
    if (next !== true) at = next;
  }
}

function include(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const wanted = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (wanted === true) kept[name] = value;
    else if (wanted && (isDoc(value) || Array.isArray(value)))
      kept[name] = within(value, (inner) => include(inner, wanted), false);
  }
  return kept;
}

function exclude(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const unwanted = Object.hasOwn(tree, name) ? tree[name] : undefined;
    if (unwanted === true) continue;
    const enters = unwanted && (isDoc(value) || Array.isArray(value));
    kept[name] = enters ? within(value, (inner) => exclude(inner, unwanted), true) : value;
  }
  return kept;
}

function within(value: Doc | unknown[], apply: (doc: Doc) => Doc, keepScalars: boolean): unknown {
  if (!Array.isArray(value)) return apply(value);
  return value
    .filter((element) => keepScalars || isDoc(element) || Array.isArray(element))
    .map((element) => (isDoc(element) || Array.isArray(element) ? within(element, apply, keepScalars) : element));
}
