import type { Audience } from '#contracts';
import type { Count, ProgrammeFigures, Rate } from '#contracts/reporting';
import fc from 'fast-check';
import type { Group, Outsider } from './outsider.factory.js';
import { emptyTally, type Tally } from './tally.domain.js';

/*
 * The people of a programme as an outsider pictures them, written apart from what masks: who can be in which counts.
 */

/** What can have become of somebody, and the counts they are in then. */
const fates: Readonly<Record<Audience, Readonly<Record<string, readonly string[]>>>> = (() => {
  const any = {
    waits: ['enrolled'],
    learns: ['enrolled', 'started'],
  };
  const others = {
    ...any,
    completed: ['enrolled', 'started', 'completed'],
    left: ['enrolled', 'leftForJob'],
    leftLater: ['enrolled', 'started', 'leftForJob'],
  };
  const left = ['leftForJob', 'denominator', 'employed', 'employedAfterSix'];
  const three = { unknown: [], known: ['knownAfterThree'], works: ['knownAfterThree', 'employed'] };
  const six = { unknown: [], known: ['knownAfterSix'], works: ['knownAfterSix', 'employedAfterSix'] };
  const judged = Object.entries(three).flatMap(([now, a]) =>
    Object.entries(six).map(([then, b]) => [
      `judged, ${now}, then ${then}`,
      ['enrolled', 'started', 'completed', 'judged', 'denominator', ...a, ...b],
    ]),
  );
  return {
    staff: others,
    company: others,
    citizen: {
      ...any,
      left: ['enrolled', ...left],
      leftLater: ['enrolled', 'started', ...left],
      next: ['enrolled', 'started', 'completed', 'nextTraining'],
      ...(Object.fromEntries(judged) as Record<string, string[]>),
    },
  };
})();

/** Counts within others that are pictured by themselves: [count, whole, smallest: at least so many as this one]. */
const parts: readonly (readonly [string, string, string?])[] = [
  ['answered', 'completed'],
  ['topTwo', 'answered'],
  ['matched', 'completed'],
  ['before', 'matched'],
  ['after', 'matched'],
  ['usesAnswered', 'completed'],
  ['used', 'usesAnswered'],
  ['byOffice', 'completed'],
  ['course started', 'started', 'completed'],
  ['course completed', 'course started', 'completed'],
];
const jobParts: typeof parts = [
  ['insured', 'employed'],
  ['related', 'employed'],
  ['openEnded', 'employed'],
  ['insuredAfterSix', 'employedAfterSix'],
];
const otherParts: typeof parts = [
  ['uses', 'enrolled'],
  ['selfReported', 'uses'],
  ['confirmed', 'uses'],
  ['doubted', 'uses'],
  ['roles', 'completed'],
  ['rolesRelated', 'roles'],
];
const partsOf = (audience: Audience) => [...parts, ...(audience === 'citizen' ? jobParts : otherParts)];

/** In truth. */
export interface AttackedProgramme {
  readonly audience: Audience;
  /** People by fate, and people in each part. */
  readonly people: Readonly<Record<string, number>>;
  readonly tally: Tally;
}

const few = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 0, max: 14 }));
const some = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: few },
  { weight: 3, arbitrary: fc.integer({ min: 10, max: 40 }) },
);
/** How a part is taken of what it can be: near one end, near the other, anywhere. */
const share = fc.record({
  from: fc.constantFrom('least', 'most', 'between'),
  by: few,
  of: fc.double({ min: 0, max: 1, noNaN: true }),
});
type Share = { from: string; by: number; of: number };

const taken = ({ from, by, of }: Share, least: number, most: number): number => {
  const at = from === 'least' ? least + by : from === 'most' ? most - by : Math.round(least + of * (most - least));
  return Math.min(most, Math.max(least, at));
};

export const attackedProgramme = (
  audience: fc.Arbitrary<Audience> = fc.constantFrom('staff', 'company', 'citizen'),
): fc.Arbitrary<AttackedProgramme> =>
  audience.chain((of) =>
    fc
      .tuple(
        fc.record(Object.fromEntries(Object.keys(fates[of]).map((fate) => [fate, some]))),
        fc.record(Object.fromEntries(partsOf(of).map(([part]) => [part, share]))),
      )
      .map(([byFate, shares]) => {
        const people: Record<string, number> = { ...byFate };
        const count = (name: string): number => people[name] ?? countOf(of, byFate, name);
        for (const [part, whole, least] of partsOf(of))
          people[part] = taken(shares[part] as Share, least ? count(least) : 0, count(whole));
        return { audience: of, people, tally: tallyOf(of, people, count) };
      }),
  );

const countOf = (audience: Audience, byFate: Readonly<Record<string, number>>, name: string): number =>
  Object.entries(fates[audience]).reduce(
    (sum, [fate, counts]) => (counts.includes(name) ? sum + (byFate[fate] ?? 0) : sum),
    0,
  );

function tallyOf(audience: Audience, people: Readonly<Record<string, number>>, count: (name: string) => number): Tally {
  const of = (part: string): number => people[part] ?? 0;
  const employment = {
    denominator: count('denominator'),
    employed: count('employed'),
    insured: of('insured'),
    related: of('related'),
    openEnded: of('openEnded'),
    nextTraining: count('nextTraining'),
  };
  const uses = (part: string) => ({ people: of(part), thousandthsOfHours: of(part) * 1500 });
  return {
    ...emptyTally,
    enrolled: count('enrolled'),
    started: count('started'),
    completed: count('completed'),
    completedByOffice: of('byOffice'),
    leftForJob: count('leftForJob'),
    seconds: count('started') * 60,
    courses: [{ key: 'it-basics', started: of('course started'), completed: of('course completed') }],
    satisfaction: { answered: of('answered'), topTwo: of('topTwo'), points: of('answered') * 3 },
    understanding: { matched: of('matched'), before: of('before'), after: of('after') },
    useAtWork: { answered: of('usesAnswered'), used: of('used') },
    workplaceUses: uses('uses'),
    selfReportedUses: uses('selfReported'),
    confirmedUses: uses('confirmed'),
    doubtedUses: uses('doubted'),
    roleChanges: { people: of('roles'), related: of('rolesRelated') },
    ...(audience === 'citizen' && {
      employment,
      employmentAfterSix: {
        ...employment,
        employed: count('employedAfterSix'),
        insured: of('insuredAfterSix'),
        related: 0,
        openEnded: 0,
      },
      checkpoints: {
        judged: count('judged'),
        knownAfterThree: count('knownAfterThree'),
        knownAfterSix: count('knownAfterSix'),
      },
    }),
  };
}

/** What an outsider pictures of a programme; `at` tells programmes apart. With `isWhole`, its parts too. */
export class Pictured {
  constructor(
    private readonly outsider: Outsider,
    readonly programme: AttackedProgramme,
    private readonly at: string,
    /** Which of its parts; left out: all. */
    private readonly only?: readonly string[],
  ) {
    const { audience, people } = programme;
    for (const fate of Object.keys(fates[audience])) outsider.people(at + fate, people[fate] ?? 0);
    for (const [part, whole, least] of this.parts()) {
      outsider.people(at + part, people[part] ?? 0);
      outsider.knowsNotNegative(this.rest(whole, part));
      if (least) outsider.knowsNotNegative(this.rest(part, least));
    }
  }

  /** A count, as the people it adds up. */
  count(name: string): Group {
    const { audience, people } = this.programme;
    const isPart = partsOf(audience).some(([part]) => part === name);
    if (isPart && name in people) return { [this.at + name]: 1 };
    const fate = Object.entries(fates[audience]).filter(([, counts]) => counts.includes(name));
    return Object.fromEntries(fate.map(([one]) => [this.at + one, 1]));
  }

  /** Everything that is pictured by itself: what became of people, and these parts. */
  names(parts: readonly string[]): string[] {
    return [...Object.keys(fates[this.programme.audience]), ...parts];
  }

  named(name: string): Group {
    return { [this.at + name]: 1 };
  }

  private parts() {
    return partsOf(this.programme.audience).filter(([part]) => this.only?.includes(part) ?? true);
  }

  rest(whole: string, part: string): Group {
    return less(this.count(whole), this.count(part));
  }

  /** Everything that nobody may learn to be few. */
  groups(): Group[] {
    const { audience } = this.programme;
    const inParts = this.parts().flatMap(([part, whole, least]) => [
      this.count(part),
      this.rest(whole, part),
      ...(least ? [this.rest(part, least)] : []),
    ]);
    return [...Object.keys(fates[audience]).map((fate) => ({ [this.at + fate]: 1 })), ...inParts];
  }

  isTold(name: string, people: number): void {
    this.outsider.isTold(this.count(name), people);
  }

  /** Reads all counts of figures, and divides what can be divided. */
  reads(figures: ProgrammeFigures): void {
    const isLeftOut = (name: string) =>
      partsOf(this.programme.audience).some(([part]) => part === name) && !this.parts().some(([part]) => part === name);
    for (const [name, people] of told(figures)) if (!isLeftOut(name)) this.isTold(name, people);
  }
}

/** The same people in so many rows, by chance. */
export function partedProgramme(
  { audience, people }: AttackedProgramme,
  rows: number,
  dice: readonly number[],
): AttackedProgramme[] {
  const parted = Array.from({ length: rows }, (): Record<string, number> => ({}));
  let throws = 0;
  const chance = (): number => dice[throws++ % dice.length] ?? 0;
  for (const fate of Object.keys(fates[audience])) {
    let left = people[fate] ?? 0;
    for (const [place, row] of parted.entries()) {
      row[fate] = place === rows - 1 ? left : chance() % 3 === 0 ? 0 : chance() % (left + 1);
      left -= row[fate];
    }
  }
  for (const [part, whole] of partsOf(audience)) {
    let left = people[part] ?? 0;
    const most = parted.map((row) => row[whole] ?? countOf(audience, row, whole));
    for (const [place, row] of parted.entries()) {
      const others = most.slice(place + 1).reduce((sum, one) => sum + one, 0);
      const least = Math.max(0, left - others);
      row[part] = least + (chance() % (Math.min(left, most[place] ?? 0) - least + 1));
      left -= row[part];
    }
  }
  return parted.map((row) => ({
    audience,
    people: row,
    tally: tallyOf(audience, row, (name) => row[name] ?? countOf(audience, row, name)),
  }));
}

export const less = (a: Group, b: Group): Group => {
  const all: Record<string, number> = { ...a };
  for (const [name, times] of Object.entries(b)) all[name] = (all[name] ?? 0) - times;
  return Object.fromEntries(Object.entries(all).filter(([, times]) => times !== 0));
};

function told(figures: ProgrammeFigures): (readonly [string, number])[] {
  const { satisfaction, understanding, useAtWork, employment, employmentAfterSix, checkpoints } = figures;
  const { useConfirmation, roleChange } = figures;
  const course = figures.courses['it-basics'];
  const part = (of: Rate | undefined, whole: Count | undefined): Count | undefined => {
    if (typeof of === 'number' && typeof whole !== 'number') throw new Error('a rate without its whole');
    return typeof of === 'number' && typeof whole === 'number' ? Math.round((of / 100) * whole) : undefined;
  };
  const counts: [string, Count | undefined][] = [
    ['enrolled', figures.enrolled],
    ['started', figures.started],
    ['completed', figures.completed],
    ['completed', part(figures.completionRate, figures.started)],
    ['byOffice', figures.completedByOffice],
    ['leftForJob', figures.leftForJob],
    ['course started', course?.started],
    ['course completed', course?.completed],
    ['completed', satisfaction.invited],
    ['answered', satisfaction.answered],
    ['answered', part(satisfaction.responseRate, satisfaction.invited)],
    ['topTwo', part(satisfaction.topTwoRate, satisfaction.answered)],
    ['matched', understanding.matched],
    ['before', part(understanding.preRate, understanding.matched)],
    ['after', part(understanding.postRate, understanding.matched)],
    ['usesAnswered', useAtWork.answered],
    ['used', useAtWork.used],
    ['used', part(useAtWork.rate, useAtWork.answered)],
    ['uses', figures.workplaceUses?.people],
    ['selfReported', useConfirmation?.selfReported.people],
    ['confirmed', useConfirmation?.confirmed.people],
    ['doubted', useConfirmation?.doubted.people],
    ['roles', roleChange?.people],
    ['roles', part(roleChange?.rate, figures.completed)],
    ['rolesRelated', roleChange?.related],
    ['rolesRelated', part(roleChange?.relatedShare, roleChange?.people)],
    ['denominator', employment?.denominator],
    ['employed', employment?.employed],
    ['employed', part(employment?.rate, employment?.denominator)],
    ['insured', part(employment?.insuredRate, employment?.denominator)],
    ['related', part(employment?.relatedShare, employment?.employed)],
    ['openEnded', part(employment?.openEndedShare, employment?.employed)],
    ['nextTraining', employment?.nextTraining],
    ['denominator', employmentAfterSix?.denominator],
    ['nextTraining', employmentAfterSix?.nextTraining],
    ['employedAfterSix', employmentAfterSix?.employed],
    ['employedAfterSix', part(employmentAfterSix?.rate, employmentAfterSix?.denominator)],
    ['insuredAfterSix', part(employmentAfterSix?.insuredRate, employmentAfterSix?.denominator)],
    ['judged', checkpoints?.judged],
    ['knownAfterThree', checkpoints?.knownAfterThree],
    ['knownAfterThree', part(checkpoints?.rateAfterThree, checkpoints?.judged)],
    ['knownAfterSix', checkpoints?.knownAfterSix],
    ['knownAfterSix', part(checkpoints?.rateAfterSix, checkpoints?.judged)],
  ];
  return counts.flatMap(([name, count]) => (typeof count === 'number' ? [[name, count] as const] : []));
}
