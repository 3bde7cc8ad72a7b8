import { fieldOf } from '../bson/paths.js';
import { notInSubset } from '../errors.js';
import { type Doc, isDoc } from '../bson/values.js';
import type { Found } from './found.js';

/** A value of a `$group`: `undefined` is missing. */
export type Expression = (found: Found) => unknown;

/** `"$path"`, a literal, or a document of such. Operators are refused (115). */
export function parseExpression(value: unknown): Expression {
  if (typeof value === 'string' && value.startsWith('$')) {
    if (value.startsWith('$$')) throw notInSubset(`the variable ${value}`);
    const parts = value.slice(1).split('.');
    return (found) => reach(found.doc, parts, 0);
  }
  if (!isDoc(value)) {
    if (Array.isArray(value)) throw notInSubset('an array as an expression');
    return () => value;
  }
  const fields = Object.entries(value).map(([name, inner]): [string, Expression] => {
    if (name.startsWith('$')) throw notInSubset(`the expression ${name}`);
    return [name, parseExpression(inner)];
  });
  return (found) => {
    const present = fields.map(([name, inner]): [string, unknown] => [name, inner(found)]);
    return Object.fromEntries(present.filter(([, inner]) => inner !== undefined)) satisfies Doc;
  };
}

/** A path through an array gives the array of what its documents hold. */
function reach(value: unknown, parts: readonly string[], from: number): unknown {
  if (from === parts.length) return value;
  if (Array.isArray(value)) {
    return value.map((element) => reach(element, parts, from)).filter((element) => element !== undefined);
  }
  return isDoc(value) ? reach(fieldOf(value, parts[from]!), parts, from + 1) : undefined;
}
