import fc from 'fast-check';
import type { Answer } from '../access/http.js';
import { contractInput, requestWith, wholeInput } from './described.js';
import { invalid, type Mistake } from './invalid.js';
import type { Case } from './run.js';
import type { Schema } from './schema.js';
import type { Target } from './target.js';
import { valid, type KnownIds } from './valid.js';

/** Requests that the document allows and requests with one mistake in them, made from a seed. */
export function* generatedCases(
  targets: readonly Target[],
  ids: KnownIds,
  seed: number,
  each: number,
): Generator<Case> {
  for (const target of targets) {
    const { described } = target;
    const schema = wholeInput(described);
    if (described.isForm || Object.keys(schema.properties ?? {}).length === 0) continue;
    for (const input of fc.sample(valid(schema, ids), { seed, numRuns: each }))
      yield validCase(target, input as Record<string, unknown>);
    const mistakes = invalid(schema, ids);
    if (!mistakes) continue;
    for (const mistake of fc.sample(mistakes, { seed, numRuns: each })) {
      const found = invalidCase(target, schema, mistake);
      if (found) yield found;
    }
  }
}

export function validCase({ described, op, caller }: Target, input: Record<string, unknown>): Case {
  // What the contract refuses beyond its schema (check digits) is as bad as any other bad input.
  // A cursor means nothing to whoever made it up.
  const may = !('cursor' in input) && (op ? op.input.safeParse(contractInput(input)).success : true);
  return {
    class: 'valid',
    what: JSON.stringify(input).slice(0, 300),
    ask: requestWith(described, input, caller.headers),
    described,
    input,
    expect: ({ status, text }) =>
      may && status === 400 ? `a valid request was refused: ${text.slice(0, 200)}` : undefined,
  };
}

function invalidCase({ described, caller }: Target, schema: Schema, { pointer, why, value }: Mistake): Case | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const [, name = ''] = pointer.split('/');
  const input = withoutDesk(schema, value as Record<string, unknown>, name);
  const parameter = described.parameters.find((one) => one.name === name);
  const isQuery = described.method === 'GET' && !parameter;
  if ((parameter || isQuery) && !isMistakenAsText(schema.properties?.[name], input[name])) return null;
  if (parameter?.in === 'path' && (why === 'missing' || /^[.]*$/.test(String(input[name])))) return null;
  return {
    class: 'invalid',
    what: `${pointer} ${why}: ${JSON.stringify(input[name] ?? null).slice(0, 120)}`,
    ask: requestWith(described, input, caller.headers),
    described,
    input,
    expect: (answer) =>
      parameter?.in === 'header' && why === 'missing' ? unread(answer) : refused(answer, parameter?.in === 'path'),
  };
}

/** Where somebody acts is judged before what they ask: another municipality than the own would be the refusal, not the mistake. */
function withoutDesk(
  { required = [] }: Schema,
  input: Record<string, unknown>,
  mistaken: string,
): Record<string, unknown> {
  const { municipality: _, ...others } = input;
  return mistaken === 'municipality' || required.includes('municipality') ? input : others;
}

/** In an address everything is text: a number where a text is wanted is no mistake there. */
function isMistakenAsText(schema: Schema | undefined, value: unknown): boolean {
  if (!schema) return value !== undefined;
  if (schema.type === 'integer' || schema.type === 'number') {
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? 'x');
    const number = Number(text);
    return !(
      text !== '' &&
      number >= (schema.minimum ?? -Infinity) &&
      number <= (schema.maximum ?? Infinity) &&
      Number.isInteger(number)
    );
  }
  return typeof value === 'string' || value === undefined;
}

const refused = ({ status, text }: Answer, inPath: boolean): string | undefined =>
  status === 400 || status === 413 || (inPath && (status === 404 || status === 414))
    ? undefined
    : `not refused as bad input: ${status} ${text.slice(0, 120)}`;

const unread = ({ status, text }: Answer): string | undefined =>
  status === 428 ? undefined : `changed without saying what was read: ${status} ${text.slice(0, 120)}`;
