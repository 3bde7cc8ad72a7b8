import type { Audience } from '#contracts';
import { isFew, type Derivable } from './derivable.domain.js';
import { shownOf, smallestShown, smallestShownOfTotals } from './masking.domain.js';
import { derivableWithTotals } from './programme-cells.domain.js';
import { roomOf, type Room } from './room.domain.js';
import type { Tally } from './tally.domain.js';

/** The figures of a total that may be hidden; a rate goes by its counts. */
export type TotalName = CountName | 'learningMinutes' | 'people';
type CountName = 'enrolled' | 'started' | 'completed' | 'employed';

/** Which totals of a municipality's year may be shown outside of it, and what the network has to know of the others. */
export interface TotalsDisclosure {
  readonly shown: readonly TotalName[];
  /** Nothing where the total is shown. */
  readonly room: Readonly<Record<NetworkName, Room>>;
  /** People whose minutes are in no figure that is shown. */
  readonly minutesOf: number;
}
type NetworkName = Exclude<CountName, 'employed'>;

export interface Counted {
  readonly audience: Audience;
  readonly tally: Tally;
  /** What `shownOf` gives: looked for once for the totals and for the programme's row. */
  readonly shown?: ReadonlyMap<string, number>;
}
type Row = Required<Counted>;
interface LookedAt extends Row {
  /** What can be worked out of what is shown. */
  readonly together: Derivable;
}

const k = smallestShownOfTotals;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * The totals of programmes that may be shown beside the programmes' own figures. A programme shows the same wherever it
 * is shown, so it is the totals that yield: what is wanted most comes first, and a total is shown unless few people of
 * some programme follow from it. `people`: 実人数, which may neither be few more than one programme's, nor tell that few
 * are in several.
 */
export function discloseTotals(programmes: readonly Counted[], people: number): TotalsDisclosure {
  const rows = programmes.map((one): Row => ({ ...one, shown: one.shown ?? shownOf(one.audience, one.tally) }));
  const lookedAt = rows.filter((row) => !isWhollyShown(row)).map(lookAt);
  const shown: CountName[] = [];
  for (const name of ['completed', 'started', 'enrolled', 'employed'] as const) {
    const total = sum(rows.map((row) => countOf(row, name)));
    // Where every row shows it, anybody can add it up.
    const isPlain = rows.every((row) => row.shown.has(name) || isNoJobSeeker(row, name));
    if (isPlain || (!isFew(total, k) && !betraysFew(lookedAt, shown, name))) shown.push(name);
  }
  const unseen = rows.filter(({ audience, tally }) => isFew(tally.started, smallestShown[audience]));
  const minutesOf = sum(unseen.map(({ tally }) => tally.started));
  const areMinutesShown = !isFew(minutesOf, k);
  const arePeopleShown = shown.includes('enrolled') && arePeopleShowable(rows, people);
  const room = (name: NetworkName): Room => (shown.includes(name) ? { up: 0, down: 0 } : roomOf(rows, name));
  return {
    shown: [
      ...shown,
      ...(areMinutesShown ? ['learningMinutes' as const] : []),
      ...(arePeopleShown ? ['people' as const] : []),
    ],
    room: { enrolled: room('enrolled'), started: room('started'), completed: room('completed') },
    minutesOf: areMinutesShown ? 0 : minutesOf,
  };
}

/**
 * The totals of all members that may be shown beside theirs. A total follows from the members' where all show theirs.
 * Where some do not, it is shown if, whichever member is looked at, what is hidden of the others leaves room enough for
 * any k people of that member's: then the total tells nothing about one member that was not known.
 */
export function discloseNetwork(members: readonly TotalsDisclosure[]): TotalName[] {
  const isShowable = (name: NetworkName): boolean =>
    members.every(({ shown }) => shown.includes(name)) ||
    (['up', 'down'] as const).every((way) => {
      const room = members.map((member) => member.room[name][way]);
      return sum(room) - Math.max(0, ...room) >= 2 * k;
    });
  const areMinutesShown = !isFew(sum(members.map(({ minutesOf }) => minutesOf)), k);
  const counts = (['enrolled', 'started', 'completed'] as const).filter(isShowable);
  return areMinutesShown ? [...counts, 'learningMinutes'] : counts;
}

/**
 * Those of the showable totals that differ by few people from nothing that is out already (`told`: release by release);
 * minutes go with the people they are of.
 */
export function showableTotals(
  shown: readonly TotalName[],
  totals: Readonly<Record<CountName | 'people', number>>,
  told: readonly ReadonlyMap<string, number>[],
): TotalName[] {
  const differs = (name: CountName | 'people'): boolean =>
    told.some((then) => isFew(totals[name] - (then.get(name) ?? totals[name]), k));
  return shown.filter((name) => !differs(name === 'learningMinutes' ? 'started' : name));
}

/** Only job seekers count as employed; of the others everybody knows that none does. */
const isNoJobSeeker = ({ audience }: Counted, name: CountName): boolean =>
  name === 'employed' && audience !== 'citizen';

const countOf = (one: Counted, name: CountName): number =>
  isNoJobSeeker(one, name) ? 0 : name === 'employed' ? one.tally.employment.employed : one.tally[name];

/**
 * Whether one more total beside those shown lets few people of some programme be worked out: the totals are added and
 * subtracted in every way, and completed by what each row shows, so that no kind of people is lacking in any row. What a
 * row shows itself can be taken out of every total: `rows` are the others.
 */
function betraysFew(rows: readonly LookedAt[], shown: readonly CountName[], another: CountName): boolean {
  return waysOf(shown.length).some((ways) =>
    [1, -1].some((way) => {
      const times = new Map<CountName, number>([
        [another, way],
        ...shown.map((name, at) => [name, ways[at] ?? 0] as const),
      ]);
      const worked = rows.map((row) =>
        row.together.withOthers(
          [...times].map(([name, count]) => ({ name, people: countOf(row, name), times: count })),
        ),
      );
      return tellFew(
        worked,
        rows.map(({ audience }) => smallestShown[audience]),
      );
    }),
  );
}

const lookAt = (row: Row): LookedAt => ({
  ...row,
  together: derivableWithTotals(row.audience, row.shown, smallestShown[row.audience]),
});

const isWhollyShown = ({ audience, shown }: Row): boolean =>
  ['enrolled', 'started', 'completed', ...(audience === 'citizen' ? ['employed'] : [])].every((name) =>
    shown.has(name),
  );

/** All ways to add (1), leave (0) or subtract (−1) so many counts. */
const waysOf = (counts: number): number[][] =>
  counts === 0 ? [[]] : waysOf(counts - 1).flatMap((ways) => [1, 0, -1].map((way) => [...ways, way]));

/**
 * Whether one number of each row (and how often its people are counted) can be taken so that the sum is few: the fewest of
 * all, and of one row any.
 */
function tellFew(rows: readonly ReadonlyMap<number, number>[], ofRow: readonly number[]): boolean {
  if (rows.some((worked) => worked.size === 0)) return false;
  const fewest = rows.map((worked) => Math.min(...worked.keys()));
  const all = sum(fewest);
  const times = Math.max(1, ...rows.map((worked, row) => worked.get(fewest[row] ?? 0) ?? 1));
  return rows.some((worked, row) => {
    const others = all - (fewest[row] ?? 0);
    // Where nobody else is among them, they are few by the row's own measure.
    const smallest = others === 0 ? (ofRow[row] ?? k) : k;
    return [...worked].some(([people, most]) => isFew(others + people, smallest * Math.max(times, most)));
  });
}

function arePeopleShowable(rows: readonly Row[], people: number): boolean {
  const enrolled = sum(rows.map(({ tally }) => tally.enrolled));
  const ofOne = rows.flatMap(({ shown }) => shown.get('enrolled') ?? []);
  return ![people, enrolled - people, ...ofOne.map((one) => people - one)].some((some) => isFew(some, k));
}
