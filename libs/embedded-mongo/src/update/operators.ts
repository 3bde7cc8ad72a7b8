import { Decimal128 } from 'bson';
import { CODE, CommandError, badValue, notInSubset } from '../errors.js';
import { compare, equal } from '../bson/compare.js';
import { isDoc, isNumeric, toNumber, typeName } from '../bson/values.js';
import { compileElement } from '../query/matcher.js';
import { add } from './arithmetic.js';
import type { Slot } from './slot.js';

/** What an operator does at its place, once its operand has been checked. */
export interface Operator {
  /** Whether the way to the place is made when it is missing. */
  creates: boolean;
  onlyOnInsert?: boolean;
  apply: (slot: Slot) => void;
}

const KNOWN_ELSEWHERE = new Set(['$mul', '$rename', '$currentDate', '$pop', '$pullAll', '$bit', '$pushAll']);

/** Throws FailedToParse (9) for an unknown operator, 115 for one of MongoDB's that this store leaves out. */
export function operatorOf(name: string, path: string, operand: unknown): Operator {
  switch (name) {
    case '$set':
      return { creates: true, apply: (slot) => slot.set(operand) };
    case '$setOnInsert':
      return { creates: true, onlyOnInsert: true, apply: (slot) => slot.set(operand) };
    case '$unset':
      return { creates: false, apply: (slot) => slot.unset() };
    case '$inc':
      return increment(path, operand);
    case '$min':
      return { creates: true, apply: (slot) => keepIf(slot, operand, (order) => order < 0) };
    case '$max':
      return { creates: true, apply: (slot) => keepIf(slot, operand, (order) => order > 0) };
    case '$push':
      return push(path, operand);
    case '$addToSet':
      return addToSet(path, operand);
    case '$pull':
      return pull(path, operand);
    default:
      if (KNOWN_ELSEWHERE.has(name)) throw notInSubset(name);
      throw new CommandError(CODE.FailedToParse, `Unknown modifier: ${name}`);
  }
}

function increment(path: string, operand: unknown): Operator {
  if (!isNumeric(operand)) {
    throw new CommandError(CODE.TypeMismatch, `Cannot increment with non-numeric argument: {${path}: …}`);
  }
  return {
    creates: true,
    apply: (slot) => {
      const current = slot.get();
      if (current !== undefined && !isNumeric(current)) {
        const message = `Cannot apply $inc to a value of non-numeric type: field '${path}' is ${typeName(current)}`;
        throw new CommandError(CODE.TypeMismatch, message);
      }
      slot.set(current === undefined ? operand : add(current, operand));
    },
  };
}

function keepIf(slot: Slot, operand: unknown, isBetter: (order: number) => boolean): void {
  const current = slot.get();
  if (current === undefined || isBetter(compare(operand, current))) slot.set(operand);
}

function push(path: string, operand: unknown): Operator {
  const { items, slice, position } = pushed(operand);
  return {
    creates: true,
    apply: (slot) => {
      const present = arrayIn(slot, path, '$push');
      const at =
        position === undefined ? present.length : position < 0 ? Math.max(0, present.length + position) : position;
      const joined = [...present.slice(0, at), ...items, ...present.slice(at)];
      slot.set(slice === undefined ? joined : slice < 0 ? joined.slice(slice) : joined.slice(0, slice));
    },
  };
}

function pushed(operand: unknown): { items: unknown[]; slice?: number; position?: number } {
  if (!isDoc(operand) || !('$each' in operand)) return { items: [operand] };
  for (const name of Object.keys(operand)) {
    if (name === '$sort') throw notInSubset('$push with $sort');
    if (!['$each', '$slice', '$position'].includes(name)) throw badValue(`Unrecognized clause in $push: ${name}`);
  }
  if (!Array.isArray(operand.$each)) throw badValue('The argument to $each in $push must be an array');
  return {
    items: operand.$each,
    ...(operand.$slice !== undefined && { slice: wholeNumber(operand.$slice, '$slice') }),
    ...(operand.$position !== undefined && { position: wholeNumber(operand.$position, '$position') }),
  };
}

function wholeNumber(value: unknown, name: string): number {
  const number = isNumeric(value) && !(value instanceof Decimal128) ? toNumber(value, name) : NaN;
  if (!Number.isInteger(number)) throw badValue(`The value for ${name} must be an integer value`);
  return number;
}

function addToSet(path: string, operand: unknown): Operator {
  const items = addedToSet(operand);
  return {
    creates: true,
    apply: (slot) => {
      const set = [...arrayIn(slot, path, '$addToSet')];
      for (const item of items) if (!set.some((present) => equal(present, item))) set.push(item);
      slot.set(set);
    },
  };
}

function addedToSet(operand: unknown): unknown[] {
  if (!isDoc(operand) || Object.keys(operand)[0] !== '$each') return [operand];
  if (!Array.isArray(operand.$each)) {
    throw new CommandError(CODE.TypeMismatch, 'The argument to $each in $addToSet must be an array');
  }
  if (Object.keys(operand).length > 1) throw badValue('Found unexpected fields after $each in $addToSet');
  return operand.$each;
}

function pull(path: string, operand: unknown): Operator {
  const goes = compileElement(operand);
  return {
    creates: false,
    apply: (slot) => {
      if (slot.get() === undefined) return;
      slot.set(arrayIn(slot, path, '$pull').filter((element) => !goes(element)));
    },
  };
}

function arrayIn(slot: Slot, path: string, name: string): unknown[] {
  const current = slot.get();
  if (current === undefined) return [];
  if (Array.isArray(current)) return current;
  throw badValue(`The field '${path}' must be an array but is of type ${typeName(current)} (${name})`);
}
