import { kindOf, regionOf } from '#contracts';
import { MASKED } from '#contracts/reporting';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { around, benchmark, benchmarkValues, comparableGroups, type BenchmarkValues } from './benchmark.domain.js';
import { isPeer } from './peers.domain.js';

const master = readFileSync(join('apps', 'member-registry', 'src', 'municipality', 'municipalities.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));
const codes = master.map(([code = '']) => code);
const none: BenchmarkValues = { completionRate: null, satisfactionRate: null, employmentRate: null };
const completing = (some: Readonly<Record<string, number>>) =>
  new Map(Object.entries(some).map(([code, completionRate]) => [code, { ...none, completionRate }]));

describe('a municipality like ours', () => {
  it('should be of the kind that the master list says, for all of them', () => {
    const kinds: Readonly<Record<string, string>> = {
      designated_city: 'designated-city',
      special_ward: 'special-ward',
      town: 'town-or-village',
      village: 'town-or-village',
    };
    const wrong = master.filter(([code = '', , , , type = '']) => kindOf(code) !== (kinds[type] ?? type));
    expect([codes.length, wrong]).toEqual([1788, []]);
  });

  it('should be of one part of the country with its prefecture', () => {
    const of = (prefecture: string) =>
      new Set(master.filter(([, its]) => its === prefecture).map(([c = '']) => regionOf(c)));
    expect([of('福島県'), of('茨城県'), of('新潟県'), of('三重県'), of('鳥取県'), of('福岡県')]).toEqual(
      (['hokkaido-tohoku', 'kanto', 'chubu', 'kinki', 'chugoku-shikoku', 'kyushu-okinawa'] as const).map(
        (region) => new Set([region]),
      ),
    );
    expect(regionOf('992011')).toBe('fictional');
  });
});

describe('the groups to be compared with', () => {
  it('should be of five others at least, and differ by nobody or by five', () => {
    fc.assert(
      fc.property(fc.subarray(codes, { minLength: 1, maxLength: 60 }), ([own = '', ...others]) => {
        const groups = [...comparableGroups(own, others)];
        for (const [group, members] of groups) {
          expect(members).toEqual(others.filter((other) => isPeer[group](own, other)));
          expect(members.length).toBeGreaterThanOrEqual(5);
          for (const [, second] of groups) {
            const apart = members.filter((one) => !second.includes(one)).length;
            expect(apart === 0 || apart >= 5).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('should leave out the smaller one where both would tell of few', () => {
    const cities = ['012025', '012033', '012041', '012050', '012068', '012076'];
    // Of six others one is no city: who is told of all and of the cities is told of that one.
    expect([...comparableGroups('012084', [...cities.slice(0, 5), '013030']).keys()]).toEqual(['all', 'region']);
    expect([...comparableGroups('012084', cities).keys()]).toEqual(['all', 'kind', 'region']);
    expect([...comparableGroups('012084', cities.slice(0, 4)).keys()]).toEqual([]);
  });
});

describe('the band of others', () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 40 });

  it('should be made of two values at least at each of its places, so that it is nobody’s own', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.constantFrom(0.25, 0.5, 0.75), (all, pick, place) => {
        const sorted = all.toSorted((a, b) => a - b);
        const moved = sorted.map((one, index) => (index === pick % sorted.length ? one + 1 : one));
        const change =
          around(
            moved.toSorted((a, b) => a - b),
            place,
          ) - around(sorted, place);
        expect(change).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });

  it('should say where we stand, without ourselves in it', () => {
    const others = completing({ '012025': 40, '012033': 50, '012041': 60, '012050': 70, '012068': 80, '012076': 99 });
    const get = (completionRate: number | null) =>
      benchmark('012076', { ...none, completionRate }, others, 'all').figures.find(
        ({ figure }) => figure === 'completionRate',
      );
    expect(get(72.5)).toEqual({
      figure: 'completionRate',
      own: 72.5,
      others: 5,
      band: { low: 50, median: 60, high: 70 },
      stands: 'above',
    });
    expect([get(60)?.stands, get(49.9)?.stands, get(null)?.stands]).toEqual(['within', 'below', null]);
  });

  it('should be left out where fewer than five others show a value', () => {
    const others = completing({ '012025': 40, '012033': 50, '012041': 60, '012050': 70 });
    expect(benchmark('012076', none, others, 'all')).toMatchObject({
      group: 'all',
      kind: 'city',
      region: 'hokkaido-tohoku',
      figures: [{ band: null, others: null, stands: null }, {}, {}],
    });
  });
});

describe('what a municipality is compared by', () => {
  const programme = { satisfactionRate: 80, employmentRate: null };
  it('should come from what is shown alone', () => {
    expect(
      benchmarkValues({ started: 40, completed: 30 }, [
        programme,
        { satisfactionRate: 70.5, employmentRate: 50 },
        { satisfactionRate: MASKED, employmentRate: MASKED },
      ]),
    ).toEqual({ completionRate: 75, satisfactionRate: 75.3, employmentRate: 50 });
    expect(benchmarkValues({ started: MASKED, completed: 30 }, [])).toEqual(none);
  });
});
