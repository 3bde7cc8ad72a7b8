import type { Audience } from '#contracts';
import { isFew } from './derivable.domain.js';
import { smallestShown } from './masking.domain.js';
import { countsOf, differentIn, kindsOf } from './programme-cells.domain.js';
import type { Tally } from './tally.domain.js';

interface Whole {
  readonly audience: Audience;
  readonly shown: ReadonlyMap<string, number>;
}

/**
 * Whether rows that show these measures tell anything few beside a whole that shows counts which rows do not have. Where
 * six more of a row completed than are looked at for a job, six of it at least are in further training; where the whole
 * has few others in it, few of the row left for a job.
 *
 * What can be worked out is a sum of counts, each added, subtracted or neither, that lacks no kind of person (see
 * `Derivable`), here in no row. To a sum of the whole's counts every row adds some of its own: those that come to the
 * least, and in the one row that is looked at any. Rows of staff and companies need no such look: their counts stand one
 * within the other, which leaves room.
 */
export function tellFewBeside(
  { audience, shown }: Whole,
  rows: readonly Tally[],
  measures: readonly string[],
): boolean {
  if (audience !== 'citizen') return false;
  const names = countsToLookAt(shown, measures);
  const kinds = differentIn(
    kindsOf(audience).filter((kind) => kind.every((name) => shown.get(name) !== 0)),
    new Set(names),
  );
  const counts = names.flatMap((name) => {
    const of = kinds.map((kind) => (kind.includes(name) ? 1 : 0));
    return of.includes(1) ? [{ name, of }] : [];
  });
  const ofRows = rows.map((row) => new Map(countsOf(audience, row)));
  const inRows = counts
    .filter(({ name }) => measures.includes(name))
    .map(({ name, of }) => ({ of, people: ofRows.map((row) => row.get(name) ?? 0) }));
  const inWhole = counts
    .filter(({ name }) => !measures.includes(name))
    .map(({ name, of }) => ({ of, people: [shown.get(name) ?? 0] }));
  if (inWhole.length === 0) return false;
  const k = smallestShown[audience];
  const found = rows.map((): Sum[] => []);
  for (const sum of sums(inWhole, { of: kinds.map(() => 0), people: [0] }, inRows)) {
    const parts = sums(inRows, { of: sum.of, people: rows.map(() => 0) });
    const least = rows.map((_, row) => Math.min(...parts.map(({ people }) => at(people, row))));
    const all = least.reduce((some, more) => some + more, at(sum.people, 0));
    for (const { of, people } of parts) {
      const small = k * Math.max(...of);
      for (const [row, some] of people.entries()) {
        const together = all - at(least, row) + some;
        if (together < small) found[row]?.push({ of, people: [together] });
      }
    }
  }
  return found.some((ofRow) => isAnyFew(ofRow, k));
}

/** Each tells the others, where it is shown who completed and who is looked at for a job. */
const sameSplit = ['leftForJob', 'judged', 'nextTraining'];

/**
 * The counts that are shown of rows, and of the whole alone. How many of a row left for a job is all that rows leave open
 * which the whole's other counts hang on: where the whole tells it, the others tell no more.
 */
function countsToLookAt(shown: ReadonlyMap<string, number>, measures: readonly string[]): string[] {
  const split = sameSplit.find((name) => shown.has(name));
  const isTold = split !== undefined && shown.has('completed') && shown.has('denominator');
  return [...shown.keys()].filter((name) => !isTold || name === split || measures.includes(name));
}

/** Whether any of these sums is few; kinds of whom one says that there is nobody are no matter. */
function isAnyFew(found: readonly Sum[], k: number): boolean {
  const empty = new Set<number>();
  for (const { of, people } of found)
    if (at(people, 0) === 0) for (const [kind, times] of of.entries()) if (times > 0) empty.add(kind);
  return found.some(({ of, people }) => {
    const times = Math.max(...of.map((some, kind) => (empty.has(kind) ? 0 : some)));
    return times > 0 && isFew(at(people, 0), k * times);
  });
}

type Numbers = readonly number[];

/** A count, or a sum of counts: how often each kind of person is in it, and how many people: of the whole, or of each row. */
interface Sum {
  readonly of: Numbers;
  readonly people: Numbers;
}

/** `from` with each of these counts added, subtracted or neither, where it lacks no kind once those to come are added. */
function sums(counts: readonly Sum[], from: Sum, toCome: readonly Sum[] = []): Sum[] {
  let all = [from];
  let room = [...counts, ...toCome].reduce(
    (some, { of }) => plus(some, of, 1),
    from.of.map(() => 0),
  );
  for (const count of counts) {
    room = plus(room, count.of, -1);
    all = [0, 1, -1].flatMap((times) =>
      all.flatMap((sum) => {
        const of = plus(sum.of, count.of, times);
        return isLacking(of, room) ? [] : [{ of, people: plus(sum.people, count.people, times) }];
      }),
    );
  }
  return all;
}

const isLacking = (of: Numbers, room: Numbers): boolean => of.some((times, kind) => times + at(room, kind) < 0);
const plus = (a: Numbers, b: Numbers, times: number): number[] => a.map((one, place) => one + times * at(b, place));
const at = (numbers: Numbers, place: number): number => numbers[place] ?? 0;
