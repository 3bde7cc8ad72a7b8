type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const taken = (counts: { [key: string]: Json }): number =>
  ['created', 'updated', 'unchanged'].reduce((sum, key) => sum + Number(counts[key]), 0);

/**
 * Each difference between what was expected and what came, as a line `path: expected …, got …`. Keys that are not
 * expected are not compared. Of an import, created + updated + unchanged is compared, so that a repeat is no difference.
 */
export function differences(expected: Json, actual: Json | undefined, path = ''): string[] {
  if (isObject(expected)) {
    if (!isObject(actual)) return [line(path, expected, actual)];
    if ('created' in expected && 'unchanged' in expected) {
      const { created: _, updated: __, unchanged: ___, ...rest } = expected;
      const sum =
        taken(expected) === taken(actual)
          ? []
          : [line(`${path}/created+updated+unchanged`, taken(expected), taken(actual))];
      return [...sum, ...differences(rest, actual, path)];
    }
    return Object.entries(expected).flatMap(([key, value]) => differences(value, actual[key], `${path}/${key}`));
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [line(path, expected, actual)];
    return expected.flatMap((value, place) => differences(value, actual[place], `${path}/${place}`));
  }
  return Object.is(expected, actual) ? [] : [line(path, expected, actual)];
}

const line = (path: string, expected: Json, actual: Json | undefined): string =>
  `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
