/** What an update does, said a second time and simply: plain values, one path after the other, nothing shared with the store. */
export type Value = null | number | string | boolean | Value[] | { [field: string]: Value };
export type Fields = { [field: string]: Value };
export type Operator = '$set' | '$unset' | '$inc' | '$min' | '$max' | '$push' | '$addToSet' | '$pull';
export interface Change {
  operator: Operator;
  path: string;
  operand: unknown;
}

class Refused extends Error {
  constructor(readonly code: number) {
    super();
  }
}

/** The document after the changes, or the code of MongoDB's refusal. */
export function modelOf(before: Fields, changes: readonly Change[]): Fields | number {
  const paths = changes.map(({ path }) => path);
  if (paths.some((path, i) => paths.some((other, j) => i !== j && `${path}.`.startsWith(`${other}.`)))) return 40;
  const document = structuredClone(before);
  try {
    for (const change of changes.toSorted((a, b) => (a.path < b.path ? -1 : 1))) apply(document, change);
    return document;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}

function apply(document: Fields, { operator, path, operand }: Change): void {
  const makes = operator !== '$unset' && operator !== '$pull';
  const parts = path.split('.');
  const last = parts.pop()!;
  let holder: Value = document;
  for (const [i, part] of parts.entries()) {
    if (!isReachable(holder, part)) return stop(makes);
    const next: Value | undefined = childOf(holder, part);
    if (next === undefined) {
      if (!makes) return;
      const rest = [...parts.slice(i + 1), last];
      return put(
        holder,
        part,
        rest.reduceRight<Value>((inner, name) => ({ [name]: inner }), result(operator, undefined, operand)!),
      );
    }
    holder = next;
  }
  if (!isReachable(holder, last)) return stop(makes);
  const current = childOf(holder, last);
  if (current === undefined && !makes) return;
  const value = result(operator, current, operand);
  if (value !== undefined) put(holder, last, value);
  else if (Array.isArray(holder)) holder[Number(last)] = null;
  else delete (holder as Fields)[last];
}

function stop(makes: boolean): void {
  if (makes) throw new Refused(28);
}

function isReachable(holder: Value, part: string): boolean {
  return Array.isArray(holder) ? /^\d+$/.test(part) : typeof holder === 'object' && holder !== null;
}

function childOf(holder: Value, part: string): Value | undefined {
  return Array.isArray(holder) ? holder[Number(part)] : (holder as Fields)[part];
}

function put(holder: Value, part: string, value: Value): void {
  if (!Array.isArray(holder)) (holder as Fields)[part] = value;
  else {
    while (holder.length < Number(part)) holder.push(null);
    holder[Number(part)] = value;
  }
}

/** The new value at a place; undefined takes it away. */
function result(operator: Operator, current: Value | undefined, operand: unknown): Value | undefined {
  switch (operator) {
    case '$set':
      return operand as Value;
    case '$unset':
      return undefined;
    case '$inc':
      if (current !== undefined && typeof current !== 'number') throw new Refused(14);
      return (current ?? 0) + (operand as number);
    case '$min':
      return current === undefined || order(operand as Value, current) < 0 ? (operand as Value) : current;
    case '$max':
      return current === undefined || order(operand as Value, current) > 0 ? (operand as Value) : current;
    case '$push':
      return push(arrayOf(current), operand as Value);
    case '$addToSet': {
      const set = [...arrayOf(current)];
      for (const item of eachOf(operand as Value)) if (!set.some((one) => order(one, item) === 0)) set.push(item);
      return set;
    }
    case '$pull':
      return arrayOf(current).filter((element) => !isPulled(element, operand));
  }
}

function arrayOf(current: Value | undefined): Value[] {
  if (current === undefined) return [];
  if (!Array.isArray(current)) throw new Refused(2);
  return current;
}

function eachOf(operand: Value): Value[] {
  const each = (operand as Fields | null)?.$each;
  return Array.isArray(each) ? each : [operand];
}

function push(present: Value[], operand: Value): Value[] {
  const { $position: at, $slice: slice } = (operand ?? {}) as { $position?: number; $slice?: number };
  const all = [...present];
  const place = at === undefined ? all.length : at < 0 ? Math.max(0, all.length + at) : Math.min(at, all.length);
  all.splice(place, 0, ...eachOf(operand));
  if (slice === undefined) return all;
  return slice < 0 ? all.slice(-Math.min(-slice, all.length)) : all.slice(0, slice);
}

function isPulled(element: Value, operand: unknown): boolean {
  const { $gt, $in } = (operand ?? {}) as { $gt?: number; $in?: Value[] };
  const reached = Array.isArray(element) ? [...element, element] : [element];
  if ($gt !== undefined) return reached.some((one) => typeof one === 'number' && one > $gt);
  if ($in !== undefined) return reached.some((one) => $in.some((wanted) => order(one, wanted) === 0));
  return order(element, operand as Value) === 0;
}

/** MongoDB's order, as far as these values need it. */
function order(a: Value, b: Value): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (Array.isArray(a) || (typeof a === 'object' && a !== null)) return orderOfParts(partsOf(a), partsOf(b));
  return a === b || a === null || b === null ? 0 : a < b ? -1 : 1;
}

type Part = [name: string, value: Value];

function partsOf(value: Value): Part[] {
  return Array.isArray(value) ? value.map((item): Part => ['', item]) : Object.entries(value as Fields);
}

function orderOfParts(a: Part[], b: Part[]): number {
  for (const [i, [name, value]] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    const found =
      rank(value) - rank(other[1]) || (name === other[0] ? 0 : name < other[0] ? -1 : 1) || order(value, other[1]);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}

function rank(value: Value): number {
  if (value === null) return 0;
  if (Array.isArray(value)) return 4;
  return { number: 1, string: 2, object: 3, boolean: 5 }[typeof value as 'number' | 'string' | 'object' | 'boolean'];
}
