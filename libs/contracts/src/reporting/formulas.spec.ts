import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ProgrammeFigures } from './figures.js';
import { formulas, formulaVersions } from './formulas.js';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | boolean;
}

/** The places of all figures in the answer; what has a name of its own (a course, a stage) is one place. */
function placesOf({ properties, additionalProperties }: Schema, before = ''): string[] {
  if (typeof additionalProperties === 'object' && additionalProperties.properties)
    return placesOf(additionalProperties, before);
  if (!properties) return [before.slice(0, -1)];
  return Object.entries(properties).flatMap(([name, inside]) => placesOf(inside, `${before}${name}.`));
}

describe('the formulas', () => {
  it('should be there for every figure of a programme, and for no other', () => {
    const places = placesOf(z.toJSONSchema(ProgrammeFigures, { io: 'output' }) as Schema);
    // The points of the scale, and whether figures will still change, are counted by nobody.
    const counted = places.filter((place) => !/(scaleMax|preliminary)$/.test(place));
    expect([...formulas.keys()].toSorted()).toEqual(counted.toSorted());
    expect(Object.keys(formulaVersions)).toEqual([...formulas.keys()]);
  });

  it('should be said in Japanese and in English', () => {
    for (const { ja, en } of formulas.values()) expect([ja.length > 1, en.length > 1]).toEqual([true, true]);
  });
});
