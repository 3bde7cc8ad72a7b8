import fc from 'fast-check';
import { checkKnown, type Schema } from './schema.js';

/** Ids that exist, by field: generated requests should sometimes meet a record. */
export type KnownIds = (field: string) => readonly string[];

const today = new Date();
/** A day near today, as `YYYY-MM-DD`. */
const day = fc
  .integer({ min: -800, max: 400 })
  .map((offset) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10));
const moment = fc
  .integer({ min: -800 * 86_400, max: 0 })
  .map((seconds) => new Date(today.getTime() + seconds * 1000).toISOString());
/** Visible characters, also those that programs stumble over. */
const visible = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 2, arbitrary: fc.stringMatching(/^[ぁ-んァ-ヶ一-龠①髙﨑～〜‖－ｱ-ﾝ]{1,20}$/u) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '𠮷野家',
      '葛󠄀城市',
      'null',
      'undefined',
      '__proto__',
      '=1+1',
      "'; --",
      '<b>x</b>',
      '\u202e',
      '0',
      'ソ表能',
    ),
  },
);

/** Values that a schema allows, by its own words only. */
export function valid(schema: Schema, ids: KnownIds = () => [], field = ''): fc.Arbitrary<unknown> {
  checkKnown(schema);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valid(choice, ids, field)));
  const types = [schema.type ?? []].flat();
  if (types.length > 1) return fc.oneof(...types.map((type) => valid({ ...schema, type }, ids, field)));
  switch (types[0]) {
    case 'object':
      return object(schema, ids);
    case 'array':
      return array(schema, ids, field);
    case 'string':
      return text(schema, ids(field));
    case 'integer':
      return fc.integer(bounds(schema));
    case 'number':
      return fc.double({ ...bounds(schema), noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function object({ properties = {}, required = [] }: Schema, ids: KnownIds): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, valid(schema, ids, name)]),
  );
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
}

function array({ items = {}, minItems = 0, maxItems = 20 }: Schema, ids: KnownIds, field: string) {
  return fc.array(valid(items, ids, field), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
}

function text(schema: Schema, ids: readonly string[]): fc.Arbitrary<string> {
  const { pattern, format, minLength = 0, maxLength = pattern ? Infinity : 60 } = schema;
  // JSON Schema counts characters, not the halves of a pair.
  const fits = (value: string) => {
    const { length } = [...value];
    return length >= minLength && length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(value));
  };
  if (format === 'date') return day;
  if (format === 'date-time') return moment;
  if (format === 'email')
    return fc.stringMatching(/^[a-z][a-z0-9._+-]{0,20}[a-z0-9]@[a-z]{1,10}[.]example$/).filter(fits);
  if (pattern?.includes('\\P{Cc}')) return visible.filter(fits);
  const made = pattern ? fc.stringMatching(new RegExp(pattern, 'u')) : visible;
  const known = ids.filter(fits);
  if (known.length === 0) return made.filter(fits);
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: made.filter(fits) });
}

const bounds = ({ minimum, maximum }: Schema) => ({
  min: Math.max(minimum ?? -1e6, -(2 ** 31)),
  max: Math.min(maximum ?? 1e6, 2 ** 31 - 1),
});
