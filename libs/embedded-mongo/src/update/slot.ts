import { CODE, CommandError, badValue } from '../errors.js';
import { fieldOf, isNumericPart } from '../bson/paths.js';
import { type Doc, isDoc, typeName } from '../bson/values.js';

const LARGEST_INDEX = 1_500_000;

/** The place in a document that a path names. */
export interface Slot {
  get: () => unknown;
  set: (value: unknown) => void;
  /** Takes a field away; an array element becomes null. */
  unset: () => void;
}

/**
 * Finds the place of a path. Missing documents on the way are made only when something is set. Undefined when the way
 * is not there and `create` is false. Throws PathNotViable (28) where a scalar or an array's name is in the way.
 */
export function slotAt(root: Doc, parts: readonly string[], create: boolean): Slot | undefined {
  let container: Doc | unknown[] = root;
  for (const [i, part] of parts.slice(0, -1).entries()) {
    if (!create && Array.isArray(container) && !isNumericPart(part)) return undefined;
    const next: unknown = childOf(container, part, parts);
    if (isDoc(next) || Array.isArray(next)) container = next;
    else if (!create) return undefined;
    else if (next !== undefined) throw notViable(parts, part, next);
    else return builder(container, parts.slice(i), parts);
  }
  const last = parts.at(-1)!;
  const holder = container;
  if (!create && Array.isArray(holder) && !isNumericPart(last)) return undefined;
  return {
    get: () => childOf(holder, last, parts),
    set: (value) => setChild(holder, last, value, parts),
    unset: () => {
      if (!Array.isArray(holder)) delete holder[last];
      else if (Number(last) < holder.length) holder[Number(last)] = null;
    },
  };
}

/** A slot below what does not exist yet. */
function builder(container: Doc | unknown[], missing: readonly string[], parts: readonly string[]): Slot {
  return {
    get: () => undefined,
    set: (value) => {
      const built = missing.slice(1).reduceRight<unknown>((inner, part) => ({ [part]: inner }), value);
      setChild(container, missing[0]!, built, parts);
    },
    unset: () => undefined,
  };
}

function childOf(container: Doc | unknown[], part: string, parts: readonly string[]): unknown {
  if (!Array.isArray(container)) return fieldOf(container, part);
  if (!isNumericPart(part)) {
    if (parts.length === 1) return undefined;
    throw notViable(parts, part, container);
  }
  return container[Number(part)];
}

function setChild(container: Doc | unknown[], part: string, value: unknown, parts: readonly string[]): void {
  if (!Array.isArray(container)) {
    Object.defineProperty(container, part, { value, enumerable: true, configurable: true, writable: true });
    return;
  }
  if (!isNumericPart(part)) throw notViable(parts, part, container);
  const index = Number(part);
  if (index > LARGEST_INDEX) throw badValue(`can't set an array element at ${index}`);
  while (container.length < index) container.push(null);
  container[index] = value;
}

function notViable(parts: readonly string[], part: string, found: unknown): CommandError {
  return new CommandError(
    CODE.PathNotViable,
    `Cannot create field '${part}' of '${parts.join('.')}' in an element of type ${typeName(found)}`,
  );
}
