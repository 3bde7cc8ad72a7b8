import type { Audience } from '#contracts';
import { Derivable, isFew, isShowable } from './derivable.domain.js';
import { wholeTally, type EmploymentTally, type Tally } from './tally.domain.js';

/** The kinds of people in a programme, each by the counts they are in. */
export function kindsOf(audience: Audience): string[][] {
  const [enrolled, started] = [['enrolled'], ['enrolled', 'started']];
  const completed = [...started, 'completed'];
  if (audience !== 'citizen')
    return [enrolled, started, completed, [...enrolled, 'leftForJob'], [...started, 'leftForJob']];
  const leftForJob = ['leftForJob', 'denominator', 'employed', 'employedAfterSix'];
  const afterThree = [[], ['knownAfterThree'], ['knownAfterThree', 'employed']];
  const afterSix = [[], ['knownAfterSix'], ['knownAfterSix', 'employedAfterSix']];
  return [
    enrolled,
    started,
    [...enrolled, ...leftForJob],
    [...started, ...leftForJob],
    [...completed, 'nextTraining'],
    ...afterThree.flatMap((three) => afterSix.map((six) => [...completed, 'judged', 'denominator', ...three, ...six])),
  ];
}

type Counts = readonly (readonly [name: string, people: number])[];
/** A count within others that no further count has a part in. */
type Part = readonly [name: string, whole: string | readonly string[], people: number];

/** The counts that belong together, what is wanted most first: what comes later yields. */
export function countsOf(audience: Audience, tally: Tally): Counts {
  const { employment, employmentAfterSix, checkpoints } = wholeTally(tally);
  const first: Counts = [
    ['completed', tally.completed],
    ['started', tally.started],
  ];
  const last: Counts = [
    ['enrolled', tally.enrolled],
    ['leftForJob', tally.leftForJob],
  ];
  if (audience !== 'citizen') return [...first, ...last];
  return [
    ...first,
    ['denominator', employment.denominator],
    ['employed', employment.employed],
    ...last,
    ['knownAfterThree', checkpoints.knownAfterThree],
    ['judged', checkpoints.judged],
    ['nextTraining', employment.nextTraining],
    ['employedAfterSix', employmentAfterSix.employed],
    ['knownAfterSix', checkpoints.knownAfterSix],
  ];
}

const jobParts = (suffix: string, of: EmploymentTally): Part[] => [
  [`insured${suffix}`, `employed${suffix}`, of.insured],
  [`related${suffix}`, `employed${suffix}`, of.related],
  [`openEnded${suffix}`, `employed${suffix}`, of.openEnded],
];

/** Parts in parts; a part stands after its whole. */
function partsOf(audience: Audience, tally: Tally): Part[] {
  const counts = wholeTally(tally);
  const { satisfaction, understanding, useAtWork, roleChanges } = counts;
  const parts: Part[] = [
    ['answered', 'completed', satisfaction.answered],
    ['topTwo', 'answered', satisfaction.topTwo],
    ['matched', 'completed', understanding.matched],
    ['before', 'matched', understanding.before],
    ['after', 'matched', understanding.after],
    ['usesAnswered', 'completed', useAtWork.answered],
    ['used', 'usesAnswered', useAtWork.used],
    ['completedEarlier', 'completed', tally.completedEarlier ?? 0],
    ['completedByOffice', 'completed', tally.completedByOffice ?? 0],
    ...tally.courses.flatMap(({ key, started, completed }): Part[] => [
      [courseCell(key, 'started'), 'started', started],
      [courseCell(key, 'completed'), courseCell(key, 'started'), completed],
    ]),
  ];
  if (audience === 'citizen')
    return [...parts, ...jobParts('', counts.employment), ...jobParts('AfterSix', counts.employmentAfterSix)];
  return [
    ...parts,
    // Who reports a use has started, as a rule.
    ['workplaceUses', ['enrolled', 'started'], counts.workplaceUses.people],
    ['selfReportedUses', 'workplaceUses', counts.selfReportedUses.people],
    ['confirmedUses', 'workplaceUses', counts.confirmedUses.people],
    ['doubtedUses', 'workplaceUses', counts.doubtedUses.people],
    ['roleChanges', 'completed', roleChanges.people],
    ['roleChangesRelated', 'roleChanges', roleChanges.related],
  ];
}

/** The name of a course's count. */
export const courseCell = (key: string, of: 'started' | 'completed'): string => `course ${key} ${of}`;

/** Says which counts must not be shown for another reason (an earlier release, say). */
export type IsWithheld = (name: string, people: number) => boolean;

/**
 * The counts of a programme that may be shown, with how many they have. They follow from its own tally alone, so that it
 * shows the same wherever it is shown.
 */
export function shownCells(
  audience: Audience,
  tally: Tally,
  k: number,
  isWithheld: IsWithheld = () => false,
): ReadonlyMap<string, number> {
  const counts = countsOf(audience, tally);
  const together = new Derivable(
    kindsOf(audience),
    k,
    counts.map(([name]) => name),
  );
  const shown = new Map<string, number>();
  const around = new Map<string, readonly number[]>();
  for (const [name, people] of counts)
    if (!isWithheld(name, people) && together.show(name, people)) shown.set(name, people);
  for (const [name, whole, people] of partsOf(audience, tally)) {
    const wholes = [whole].flat().flatMap((one) => around.get(one) ?? together.around(one));
    const isApart = people > 0 && !shown.has(String(whole)) && String(whole).startsWith('employed');
    if (!isApart && !isWithheld(name, people) && isShowable(people, wholes, k) && !leavesFew(name, people, shown, k))
      shown.set(name, people);
    around.set(name, shown.has(name) ? [people, ...wholes] : wholes);
  }
  return shown;
}

/**
 * What can be worked out of shown counts, to be looked at together with totals. Where a count that totals are made of is
 * hidden, what is shown of it bounds it: there are at least as many as in its largest part, and who completed completed
 * each course.
 */
export function derivableWithTotals(audience: Audience, shown: ReadonlyMap<string, number>, k: number): Derivable {
  let kinds = kindsOf(audience);
  const bounds: [string, number][] = [];
  const split = (isIn: (kind: readonly string[]) => 'all' | 'some' | 'none', name: string, people: number): void => {
    kinds = kinds.flatMap((kind) => {
      const who = isIn(kind);
      return who === 'none' ? [kind] : who === 'all' ? [[...kind, name]] : [kind, [...kind, name]];
    });
    bounds.push([name, people]);
  };
  const courses = partsLike('course ', shown);
  const uses = partsLike('Uses', shown);
  const isPartOf = (whole: string) => (kind: readonly string[]) => (kind.includes(whole) ? 'some' : 'none');
  if (!shown.has('enrolled') && uses.length > 0) split(isPartOf('enrolled'), 'with a use', Math.max(...uses));
  if (!shown.has('started') && courses.length > 0) split(isPartOf('started'), 'in a course', Math.max(...courses));
  if (!shown.has('completed') && courses.length > 0)
    split(
      (kind) => (kind.includes('completed') ? 'all' : isPartOf('started')(kind)),
      'through a course',
      Math.min(...courses),
    );
  const names = new Set([...shown.keys(), ...inTotals, ...bounds.map(([name]) => name)]);
  const counts = [...shown, ...bounds].filter(([name]) => kinds.some((kind) => kind.includes(name)));
  const together = new Derivable(differentIn(kinds, names), k, [...counts.map(([name]) => name), ...inTotals]);
  for (const [name, people] of counts) together.show(name, people);
  return together;
}

const partsLike = (like: string, shown: ReadonlyMap<string, number>): number[] =>
  [...shown].flatMap(([name, people]) => (name.includes(like) && people > 0 ? [people] : []));

const inTotals = ['enrolled', 'started', 'completed', 'employed'];

/** The kinds that differ in any of these counts. */
export function differentIn(kinds: readonly string[][], names: ReadonlySet<string>): string[][] {
  const seen = kinds.map((kind) => kind.filter((name) => names.has(name)));
  return [...new Map(seen.map((kind) => [kind.join(), kind])).values()];
}

/** Who completed the programme completed each course: the others who did are told by the difference. */
const leavesFew = (name: string, people: number, shown: ReadonlyMap<string, number>, k: number): boolean =>
  name.startsWith('course ') && isFew(people - (shown.get('completed') ?? people), k);
