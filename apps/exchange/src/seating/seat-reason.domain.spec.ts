import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { composeSeating, type Solve } from './compose-seating.js';
import { seatWords } from './plan-words.domain.js';
import { moved, seatReasons } from './seat-reason.domain.js';
import { tableOf, type Gathering, type Seating } from './seating.domain.js';
import { gathering, manyPeople, solveHere } from './gathering.factory.js';

const seating = (tables: Record<string, string>): Seating =>
  Object.entries(tables).map(([table, some]) => ({ table, people: some.split(' ') }));
const reasonOf = (person: string, of: Gathering, tables: Record<string, string>, unavoidable = 0) =>
  seatReasons(of, seating(tables), unavoidable).find((reason) => reason.person === person);

const calm = (...people: string[]) => people.map((person) => `${person} underway x`);

describe('why somebody sits at a table', () => {
  it('should be the first choice, and nothing more, where it was met', () => {
    const of = gathering(calm('A1', 'B1', 'C1'), { x1: 3 });
    expect(reasonOf('A1', of, { x1: 'A1 B1 C1' })).toEqual({
      person: 'A1',
      table: 'x1',
      theme: 'x',
      choice: 1,
      instead: null,
    });
  });

  it('should be that no seat was left', () => {
    const of = gathering(calm('A1', 'B1', 'C1', 'D1', 'E1', 'F1'), { x1: 3, y1: 3 });
    expect(reasonOf('F1', of, { x1: 'A1 B1 C1', y1: 'D1 E1 F1' })).toMatchObject({
      choice: null,
      instead: { theme: 'x', obstacles: [{ by: 'seats' }] },
    });
  });

  it('should be who of the same municipality sits there', () => {
    const of = gathering(calm('A1', 'B1', 'C1', 'D1', 'E1', 'A2', 'G1'), { x1: 4, y1: 4 });
    expect(reasonOf('A2', of, { x1: 'A1 B1 C1', y1: 'D1 E1 A2 G1' })?.instead?.obstacles).toEqual([
      { by: 'same-municipality', people: ['A1'] },
    ]);
  });

  it('should be that a table would lose its only one of a stage', () => {
    const of = gathering(
      ['A1 advanced x', 'B1 advanced x', 'C1 underway x', 'D1 underway x', ...calm('E1', 'F1', 'G1')],
      {
        x1: 4,
        y1: 4,
      },
    );
    expect(reasonOf('B1', of, { x1: 'A1 C1 D1', y1: 'B1 E1 F1 G1' })?.instead?.obstacles).toEqual([
      { by: 'stage-mix', stage: 'advanced' },
    ]);
  });

  it('should be that too few would be left, that the theme has no table, or that its table is not used', () => {
    const of = gathering([...calm('A1', 'B1', 'C1', 'D1', 'E1'), 'F1 underway z y', 'G1 underway w'], {
      x1: 6,
      y1: 6,
      w1: 6,
    });
    const tables = { x1: 'A1 B1 C1 G1', y1: 'D1 E1 F1' };
    expect(reasonOf('D1', of, tables)?.instead?.obstacles).toEqual([{ by: 'too-few-left' }]);
    expect(reasonOf('F1', of, tables)).toMatchObject({ choice: 2, instead: { obstacles: [{ by: 'no-table' }] } });
    expect(reasonOf('G1', of, tables)?.instead?.obstacles).toEqual([{ by: 'unused' }]);
  });

  it('should be nothing where somebody was moved by hand for no reason', () => {
    const of = gathering(calm('A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'G1'), { x1: 7, y1: 7 });
    expect(reasonOf('G1', of, { x1: 'A1 B1 C1', y1: 'D1 E1 F1 G1' })?.instead?.obstacles).toEqual([{ by: 'nothing' }]);
  });

  it('should be said in both languages', () => {
    const of = gathering(calm('A1', 'B1', 'C1', 'D1', 'E1', 'A2', 'G1'), { x1: 4, y1: 4 });
    const reason = reasonOf('A2', of, { x1: 'A1 B1 C1', y1: 'D1 E1 A2 G1' });
    const words = reason && seatWords(reason, () => '青葉 太郎');
    expect(words?.ja).toBe(
      '「y」は選んでいないテーマです。第1希望の「x」は、同じ自治体の青葉 太郎さんと同じテーブルになります。',
    );
    expect(words?.en).toContain('the table of 青葉 太郎, of the same municipality');
  });

  describe('in plans that were composed', () => {
    let solve: Solve;
    beforeAll(async () => {
      solve = await solveHere();
    });

    it('should never be nothing: who could simply move there sits there', async () => {
      const meeting = JSON.parse(readFileSync('test/data/meeting-a/scenario.json', 'utf8')) as Gathering;
      for (const some of [meeting, manyPeople(40, 15, 8), manyPeople(33, 11, 6, 3)]) {
        const { seating: composed, unavoidable } = await composeSeating(solve, some, {}, 60);
        const reasons = seatReasons(some, composed, unavoidable);
        expect(reasons).toHaveLength(some.people.length);
        expect(reasons.flatMap(({ instead }) => instead?.obstacles ?? [])).not.toContainEqual({ by: 'nothing' });
      }
    });
  });
});

describe('moving people by hand', () => {
  it('should put each at the table that was said and leave everybody else', () => {
    const anyTable = fc.constantFrom('x1', 'y1', 'z1');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('A1', 'B1', 'C1', 'D1'), anyTable), (to) => {
        const before = tableOf(seating({ x1: 'A1 B1', y1: 'C1 D1' }));
        const after = tableOf(moved(seating({ x1: 'A1 B1', y1: 'C1 D1' }), to));
        for (const person of ['A1', 'B1', 'C1', 'D1']) expect(after.get(person)).toBe(to[person] ?? before.get(person));
      }),
    );
  });
});
