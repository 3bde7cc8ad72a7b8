import fc from 'fast-check';
import { valid, type KnownIds } from './valid.js';
import type { Schema } from './schema.js';

/** One thing that is wrong with an otherwise valid value: where, and what stands there instead. */
export interface Mistake {
  readonly pointer: string;
  readonly why: string;
  readonly value: unknown;
}

/** Values that a schema refuses, each for one mistake somewhere in it. Null when the schema allows everything. */
export function invalid(schema: Schema, ids: KnownIds = () => [], field = ''): fc.Arbitrary<Mistake> | null {
  const mistakes = mistakesOf(schema, ids, field);
  return mistakes.length > 0 ? fc.oneof(...mistakes) : null;
}

function mistakesOf(schema: Schema, ids: KnownIds, field: string): fc.Arbitrary<Mistake>[] {
  const choices = schema.anyOf ?? schema.oneOf;
  const wrong = otherTypes(schema).map((value) => wrongValue('type', value));
  if (choices) return [fc.oneof(...wrong)];
  const own: fc.Arbitrary<Mistake>[] = wrong.length > 0 ? [fc.oneof(...wrong)] : [];
  if (schema.enum)
    own.push(
      wrongValue(
        'enum',
        fc.string().filter((value) => !schema.enum?.includes(value)),
      ),
    );
  if (schema.type === 'object') own.push(...inObject(schema, ids));
  if (schema.type === 'array') own.push(...inArray(schema, ids, field));
  if (schema.type === 'string') own.push(...inText(schema));
  if (schema.type === 'integer' || schema.type === 'number') own.push(...inNumber(schema));
  return own;
}

const wrongValue = (why: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Mistake> =>
  value.map((made) => ({ pointer: '', why, value: made }));

/** Values of every JSON type that the schema does not name. */
function otherTypes(schema: Schema): fc.Arbitrary<unknown>[] {
  const named = new Set(
    [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap(({ type, const: fixed }) => [
      ...[type].flat(),
      fixed === undefined ? undefined : typeof fixed,
    ]),
  );
  if (![...named].some(Boolean)) return [];
  const samples: Record<string, fc.Arbitrary<unknown>> = {
    object: fc.constantFrom({}, { $ne: null }, { length: 1 }),
    array: fc.constantFrom([], [null], [['x']]),
    string: fc.constantFrom('', 'x', '0', 'true'),
    boolean: fc.boolean(),
    null: fc.constant(null),
  };
  const numbers = named.has('integer') || named.has('number') ? [] : [fc.constantFrom(0, -1, 1.5, 1e300)];
  return [
    ...Object.entries(samples).flatMap(([type, sample]) => (named.has(type as never) ? [] : [sample])),
    ...numbers,
  ];
}

function inObject({ properties = {}, required = [], additionalProperties }: Schema, ids: KnownIds) {
  const whole = valid({ type: 'object', properties, required }, ids) as fc.Arbitrary<Record<string, unknown>>;
  const found: fc.Arbitrary<Mistake>[] = required.map((name) =>
    whole.map((value) => ({ pointer: `/${name}`, why: 'missing', value: without(value, name) })),
  );
  for (const [name, schema] of Object.entries(properties)) {
    const mistake = invalid(schema, ids, name);
    if (!mistake) continue;
    found.push(
      fc.tuple(whole, mistake).map(([value, { pointer, why, value: wrong }]) => ({
        pointer: `/${name}${pointer}`,
        why,
        value: { ...value, [name]: wrong },
      })),
    );
  }
  if (additionalProperties === false) {
    const name = fc.stringMatching(/^[a-zA-Z_$][\w$.]{0,12}$/).filter((key) => !(key in properties) && !(key in {}));
    found.push(
      fc.tuple(whole, name, fc.jsonValue()).map(([value, key, extra]) => ({
        pointer: `/${key}`,
        why: 'unknown',
        value: { ...value, [key]: extra },
      })),
    );
  }
  return found;
}

function inArray({ items = {}, minItems = 0, maxItems }: Schema, ids: KnownIds, field: string) {
  const item = valid(items, ids, field);
  const found: fc.Arbitrary<Mistake>[] = [];
  if (minItems > 0) found.push(wrongValue('too few', fc.constant([])));
  if (maxItems !== undefined && maxItems <= 1000) {
    found.push(
      wrongValue(
        'too many',
        item.map((one) => Array.from({ length: maxItems + 1 }, () => one)),
      ),
    );
  }
  const mistake = invalid(items, ids, field);
  if (mistake) {
    found.push(
      fc.tuple(fc.array(item, { maxLength: 2 }), mistake).map(([before, { pointer, why, value }]) => ({
        pointer: `/${before.length}${pointer}`,
        why,
        value: [...before, value],
      })),
    );
  }
  return found;
}

function inText({ pattern, format, minLength = 0, maxLength }: Schema): fc.Arbitrary<Mistake>[] {
  const found: fc.Arbitrary<Mistake>[] = [];
  if (minLength > 0) found.push(wrongValue('too short', fc.constant('')));
  if (maxLength !== undefined) {
    found.push(
      wrongValue(
        'too long',
        fc.integer({ min: 1, max: 2000 }).map((more) => 'a'.repeat(maxLength + more)),
      ),
    );
  }
  if (pattern) {
    const fits = new RegExp(pattern, 'u');
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '../../etc/passwd',
        '2026-02-30',
        '2026-13-01T00:00:00Z',
        'a@b',
        '\u0000',
        'a\nb',
        '１２３４５６',
        '000000 ',
      ),
    );
    found.push(
      wrongValue(
        format ?? 'pattern',
        odd.filter((value) => !fits.test(value)),
      ),
    );
  }
  return found;
}

function inNumber({ type, minimum, maximum }: Schema): fc.Arbitrary<Mistake>[] {
  const found = [wrongValue('number as text', fc.constantFrom('12', '1e2'))];
  if (minimum !== undefined)
    found.push(
      wrongValue(
        'too small',
        fc.integer({ min: 1, max: 1000 }).map((less) => minimum - less),
      ),
    );
  if (maximum !== undefined && maximum < 2 ** 40) {
    found.push(
      wrongValue(
        'too large',
        fc.integer({ min: 1, max: 1000 }).map((more) => maximum + more),
      ),
    );
  }
  if (type === 'integer') found.push(wrongValue('fraction', fc.constantFrom(0.5, 1e-7, 2 ** 53 + 2, 1e21)));
  return found;
}

function without(value: Record<string, unknown>, name: string): Record<string, unknown> {
  const { [name]: _, ...rest } = value;
  return rest;
}
