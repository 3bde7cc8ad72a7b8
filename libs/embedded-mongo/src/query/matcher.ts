import { badValue, notInSubset } from '../errors.js';
import { visitPath } from '../bson/paths.js';
import { type Doc, isDoc, isNumeric, isRegex, toFlag, toNumber, typeName } from '../bson/values.js';
import { equalTest, rangeTest } from './comparisons.js';
import { anchoredRegex } from './regex.js';

export type Predicate = (doc: Doc) => boolean;
type Test = (value: unknown) => boolean;

/** What the planner can use: conditions of the top level, which every match fulfils. */
export interface Condition {
  path: string;
  op: 'eq' | 'in' | 'gt' | 'gte' | 'lt' | 'lte' | 'exists' | 'prefix';
  operand: unknown;
}

export interface Filter {
  matches: Predicate;
  conditions: Condition[];
}

const KNOWN_ELSEWHERE = new Set(
  (
    '$expr $where $text $jsonSchema $type $mod $geoWithin $geoIntersects $near $nearSphere $sampleRate ' +
    '$bitsAllSet $bitsAnySet $bitsAllClear $bitsAnyClear $rand'
  ).split(' '),
);

export function compileFilter(filter: Doc): Predicate {
  return parseFilter(filter).matches;
}

/** Compiles a filter once. Throws BadValue (2) for what MongoDB refuses too, 115 for what only this store refuses. */
export function parseFilter(filter: Doc): Filter {
  return join(
    Object.entries(filter).map(([name, value]): Filter => {
      if (name === '$and') return join(clauses(name, value));
      if (name === '$or' || name === '$nor') return choice(clauses(name, value), name === '$or');
      if (name === '$comment') return join([]);
      if (name.startsWith('$')) throw unknownOperator(name, 'unknown top level operator');
      return parseField(name, value);
    }),
  );
}

/** `{$gt: 1, …}` as against a document to be equal to. */
export function isOperators(value: unknown): value is Doc {
  return isDoc(value) && (Object.keys(value)[0]?.startsWith('$') ?? false);
}

function join(filters: Filter[]): Filter {
  const conditions = filters.flatMap((filter) => filter.conditions);
  const predicates = filters.map((filter) => filter.matches);
  if (predicates.length === 1) return { matches: predicates[0]!, conditions };
  return { matches: (doc) => predicates.every((matches) => matches(doc)), conditions };
}

function choice(filters: Filter[], wanted: boolean): Filter {
  const predicates = filters.map((filter) => filter.matches);
  return { matches: (doc) => predicates.some((matches) => matches(doc)) === wanted, conditions: [] };
}

function unknownOperator(name: string, words: string): Error {
  return KNOWN_ELSEWHERE.has(name) ? notInSubset(name) : badValue(`${words}: ${name}`);
}

function clauses(name: string, value: unknown): Filter[] {
  if (!Array.isArray(value) || value.length === 0) throw badValue(`${name} must be a nonempty array`);
  return value.map((clause) => {
    if (!isDoc(clause)) throw badValue(`${name} argument's entries must be objects`);
    return parseFilter(clause);
  });
}

function parseField(path: string, value: unknown): Filter {
  const operators = isOperators(value) ? value : isRegex(value) ? { $regex: value } : { $eq: value };
  return parseOperators({ path, parts: path.split('.'), expandLeaf: true }, operators);
}

/** Where operators apply: a path of the document, or (inside $elemMatch) one array element itself. */
interface Place {
  path: string;
  parts: string[];
  expandLeaf: boolean;
}

function parseOperators(place: Place, operators: Doc): Filter {
  if ('$options' in operators && !('$regex' in operators)) throw badValue('$options needs a $regex');
  return join(
    Object.entries(operators)
      .filter(([name]) => name !== '$options')
      .map(([name, operand]) => parseOperator(place, name, operand, operators)),
  );
}

function parseOperator(place: Place, name: string, operand: unknown, operators: Doc): Filter {
  const { path, parts } = place;
  const reaches = (test: Test, op?: Condition['op']): Filter => ({
    matches: (doc) => visitPath(doc, parts, place.expandLeaf, test),
    conditions: op ? [{ path, op, operand }] : [],
  });
  switch (name) {
    case '$eq':
      return reaches(equalTest(operand), 'eq');
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return reaches(rangeTest(name, operand), name.slice(1) as Condition['op']);
    case '$in':
      return reaches(inTest(operand), 'in');
    case '$ne':
      return negated(reaches(equalTest(operand)));
    case '$nin':
      return negated(reaches(inTest(operand)));
    case '$not':
      if (isRegex(operand)) return negated(parseOperators(place, { $regex: operand }));
      if (!isOperators(operand)) throw badValue(`$not needs a regex or a document, not ${typeName(operand)}`);
      return negated(parseOperators(place, operand));
    case '$exists':
      return toFlag(operand) ? reaches(isPresent, 'exists') : negated(reaches(isPresent));
    case '$regex': {
      const regex = anchoredRegex(operand, operators.$options);
      return { ...reaches(regex.test), conditions: [{ path, op: 'prefix', operand: regex.prefix }] };
    }
    case '$all':
      return allOf(place, operand);
    case '$size': {
      const size = isNumeric(operand) ? toNumber(operand, '$size') : NaN;
      if (!Number.isInteger(size) || size < 0) throw badValue('Failed to parse $size. Expected a non-negative integer');
      const sized = (value: unknown): boolean => Array.isArray(value) && value.length === size;
      return { matches: (doc) => visitPath(doc, parts, false, sized), conditions: [] };
    }
    case '$elemMatch': {
      const { test, conditions } = elementTest(path, operand);
      // Inside another one it asks for elements of elements: an index holds these as whole arrays only.
      return { matches: (doc) => visitPath(doc, parts, false, test), conditions: parts.length > 0 ? conditions : [] };
    }
    default:
      throw unknownOperator(name, 'unknown operator');
  }
}

function negated(filter: Filter): Filter {
  return { matches: (doc) => !filter.matches(doc), conditions: [] };
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}

function inTest(operand: unknown): Test {
  if (!Array.isArray(operand)) throw badValue('$in needs an array');
  const strings = new Set(operand.filter((item) => typeof item === 'string'));
  const others = operand
    .filter((item) => typeof item !== 'string')
    .map((item: unknown) => {
      if (isOperators(item)) throw badValue('cannot nest $ under $in');
      return isRegex(item) ? anchoredRegex(item, undefined).test : equalTest(item);
    });
  return (value) => (typeof value === 'string' && strings.has(value)) || others.some((test) => test(value));
}

/** `$all` is every one of its items, each found anywhere on the path. */
function allOf(place: Place, operand: unknown): Filter {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return { matches: () => false, conditions: [] };
  return join(
    operand.map((item: unknown) => {
      if (isRegex(item)) return parseOperators(place, { $regex: item });
      if (!isOperators(item)) return parseOperators(place, { $eq: item });
      if (Object.keys(item).join() !== '$elemMatch') throw badValue('no $ expressions in $all');
      return parseOperators(place, item);
    }),
  );
}

/** A test of one array element, as `$pull` has it: operators, a filter for documents, or a value to be equal to. */
export function compileElement(operand: unknown): Test {
  const operators = isRegex(operand) ? { $regex: operand } : operand;
  if (isOperators(operators) && !isLogical(operators)) {
    const { matches } = parseOperators({ path: '', parts: [], expandLeaf: true }, operators);
    return (element) => matches(element as Doc);
  }
  if (!isDoc(operand)) return equalTest(operand);
  const { matches } = parseFilter(operand);
  return (element) => isDoc(element) && matches(element);
}

/** One element fulfils everything; what it fulfils is also a condition on the path through the array. */
function elementTest(path: string, operand: unknown): { test: Test; conditions: Condition[] } {
  if (!isDoc(operand)) throw badValue('$elemMatch needs an Object');
  const byOperators = isOperators(operand) && !isLogical(operand);
  const { matches, conditions } = byOperators
    ? parseOperators({ path, parts: [], expandLeaf: false }, operand)
    : prefixed(path, parseFilter(operand));
  const fits = (element: unknown): boolean => (byOperators || isDoc(element)) && matches(element as Doc);
  return { test: (value) => Array.isArray(value) && value.some(fits), conditions };
}

function isLogical(operators: Doc): boolean {
  return ['$and', '$or', '$nor'].includes(Object.keys(operators)[0]!);
}

function prefixed(path: string, filter: Filter): Filter {
  const conditions = filter.conditions.map((condition) => ({ ...condition, path: `${path}.${condition.path}` }));
  return { matches: filter.matches, conditions };
}
