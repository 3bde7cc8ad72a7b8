import { CODE, CommandError } from '../errors.js';
import { type Doc, isDoc, toNumber } from '../bson/values.js';
import type { Housekeeping } from '../housekeeping.js';
import type { Store } from '../storage/store.js';
import type { Cursors } from './cursors.js';

export interface Context {
  store: Store;
  cursors: Cursors;
  housekeeping: Housekeeping;
  /** `$db` of the command. */
  db: string;
}

/** One command: the fields it understands (any other is refused), and what it does. */
export interface Command {
  fields: readonly string[];
  /** Answers with fields, or with ready-made BSON; `ok: 1` is added to fields. */
  run: (context: Context, body: Doc) => Promise<Doc | Uint8Array> | Doc;
}

export type Commands = Record<string, Command>;

export function stringField(body: Doc, name: string): string {
  const value = body[name];
  if (typeof value === 'string') return value;
  throw new CommandError(CODE.TypeMismatch, `the field '${name}' must be a string`);
}

export function docField(body: Doc, name: string): Doc {
  const value = body[name];
  if (value === undefined || value === null) return {};
  if (isDoc(value)) return value;
  throw new CommandError(CODE.TypeMismatch, `the field '${name}' must be an object`);
}

export function arrayField(body: Doc, name: string): unknown[] {
  const value = body[name];
  if (Array.isArray(value)) return value;
  throw new CommandError(CODE.TypeMismatch, `the field '${name}' must be an array`);
}

const NEGATIVE = 51024;

/** A whole number of at least 0, or the fallback when the field is not there. */
export function countField(body: Doc, name: string, fallback: number): number {
  const value = body[name];
  if (value === undefined || value === null) return fallback;
  const number = toNumber(value, name);
  if (number < 0) throw new CommandError(NEGATIVE, `BSON field '${name}' value must be >= 0, actual value '${number}'`);
  if (!Number.isInteger(number)) throw new CommandError(CODE.BadValue, `'${name}' must be a whole number`);
  return number;
}
