import { BSONRegExp } from 'bson';
import { CODE, CommandError, badValue, notInSubset } from '../errors.js';

export interface CompiledRegex {
  test: (value: unknown) => boolean;
  /** The literal text every match begins with; undefined when there is none to go by. */
  prefix: string | undefined;
}

/** `^…` only: others would scan every document. Options `i` and `s`. */
export function anchoredRegex(operand: unknown, options: unknown): CompiledRegex {
  const regex =
    operand instanceof BSONRegExp
      ? new BSONRegExp(operand.pattern, typeof options === 'string' ? options : operand.options)
      : typeof operand === 'string'
        ? new BSONRegExp(operand, typeof options === 'string' ? options : '')
        : undefined;
  if (!regex) throw badValue('$regex has to be a string');
  const { pattern, options: flags } = regex;
  if (!pattern.startsWith('^') || hasTopLevelChoice(pattern)) throw notInSubset('a $regex without ^ at its start');
  if (/[^is]/.test(flags)) throw notInSubset(`the $regex option '${flags}'`);
  const compiled = compile(pattern, flags);
  return {
    test: (value) => typeof value === 'string' && compiled.test(value),
    prefix: flags.includes('i') ? undefined : literalPrefix(pattern),
  };
}

function compile(pattern: string, flags: string): RegExp {
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch {
    // Escapes such as `\-` are fine for MongoDB, but not for JavaScript's unicode mode.
  }
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    throw new CommandError(CODE.InvalidRegex, `Regular expression is invalid: ${(error as Error).message}`);
  }
}

/** `^a|b` is anchored on one side only. */
function hasTopLevelChoice(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let i = 0; i < pattern.length; i += 1) {
    const char = pattern[i];
    if (char === '\\') i += 1;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (char === '|' && depth === 0) return true;
  }
  return false;
}

function literalPrefix(pattern: string): string | undefined {
  let prefix = '';
  for (let i = 1; i < pattern.length; i += 1) {
    const char = pattern[i]!;
    const escaped = char === '\\' && /[^\w\s]/.test(pattern[i + 1] ?? '');
    if (!escaped && /[\\^$.*+?()[\]{}|]/.test(char)) {
      // A quantifier may take the last character back (`^ab*` matches "a").
      return /[*?{]/.test(char) ? prefix.replace(/.$/su, '') || undefined : prefix || undefined;
    }
    if (escaped) i += 1;
    prefix += pattern[i];
  }
  return prefix || undefined;
}
