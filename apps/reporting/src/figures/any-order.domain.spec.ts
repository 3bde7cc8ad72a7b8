import { addMonths, dayInJapan } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyPart as part } from './any-fact.factory.js';
import type { Fact } from './fact.domain.js';
import { figuresOf } from './programme-figures.domain.js';
import { foldProgramme } from './programme-fold.domain.js';

/*
 * What the report says equals the formulas on the final facts, whatever came before them, twice or in whatever order.
 * The formulas are written here once more, straight from domain.md: floats and filters, no tally.
 */
/** One person: a few versions of each part; the last of each is what is so in the end. */
const life = fc.record({
  enrolment: fc.array(part.enrolment, { minLength: 1, maxLength: 3 }),
  progress: fc.array(part.progress, { minLength: 1, maxLength: 3 }),
  outcome: fc.array(part.outcome, { minLength: 1, maxLength: 3 }),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;
interface Update {
  readonly person: number;
  readonly name: keyof Life;
  readonly version: number;
}

const delivered = fc.array(life, { minLength: 1, maxLength: 8 }).chain((lives) => {
  const updates = lives.flatMap((one, person) =>
    (Object.keys(one) as (keyof Life)[]).flatMap((name) =>
      one[name].map((_, version): Update => ({ person, name, version })),
    ),
  );
  const again = fc.subarray(updates);
  const order = again.chain((twice) =>
    fc.shuffledSubarray([...updates, ...twice], { minLength: updates.length + twice.length }),
  );
  return fc.tuple(fc.constant(lives), order);
});

/** As a fact is kept: each part by its own version. */
function kept(lives: readonly Life[], order: readonly Update[]): Fact[] {
  const versions = lives.map(() => ({ enrolment: -1, progress: -1, outcome: -1 }));
  const facts: Record<string, unknown>[] = lives.map(() => ({}));
  for (const { person, name, version } of order) {
    const [known, fact, one] = [versions[person], facts[person], lives[person]];
    if (!known || !fact || !one || known[name] >= version) continue;
    known[name] = version;
    fact[name] = one[name][version];
  }
  return facts as Fact[];
}

const percent = (part: number, whole: number) =>
  whole === 0 ? null : Math.floor((part / whole) * 1000 + 0.5 + 1e-9) / 10;

/** 就職率 after so many months, straight from the words. */
function employment(facts: readonly Fact[], months: 3 | 6) {
  const left = facts.filter(({ enrolment, progress }) => !progress?.completedAt && enrolment?.ending === 'employed');
  const done = facts.filter(
    ({ enrolment, progress }) => progress?.completedAt && enrolment?.ending !== 'next-training',
  );
  const works = done.filter(({ progress, outcome: of }) => {
    const on = addMonths(dayInJapan(progress?.completedAt ?? ''), months);
    const placements = of?.placements ?? [];
    const said = of?.checks?.find((one) => one.months === months);
    const now = placements.filter((one) => one.startedOn <= on && !(one.leftOn !== null && one.leftOn <= on));
    const office = said?.source === 'office' ? said : undefined;
    if (now.length > 0 && !office) return true;
    if (office && now.some((one) => (one.checkedOn ?? '') > office.checkedOn)) return true;
    if (!said?.works || (said.startedOn ?? '') > on) return false;
    const isOver = placements.some(
      (one) => one.startedOn === said.startedOn && one.leftOn !== null && one.leftOn <= on,
    );
    return office !== undefined || !isOver;
  });
  const [employed, denominator] = [works.length + left.length, done.length + left.length];
  return { denominator, employed, rate: percent(employed, denominator) };
}

describe('any order of events, answers, endings and corrections', () => {
  it('should give the figures of the formulas on the final facts', () => {
    const programme = { audience: 'citizen' as const, endsOn: '2026-03-31', courses: [] };
    fc.assert(
      fc.property(delivered, ([lives, order]) => {
        const final = lives.map((one) => ({
          enrolment: one.enrolment.at(-1),
          progress: one.progress.at(-1),
          outcome: one.outcome.at(-1),
        })) as Fact[];
        const tally = foldProgramme(kept(lives, order));
        expect(tally).toEqual(foldProgramme(final));
        const citizen = figuresOf(programme, tally, '2027-04-01');
        expect(citizen.employment).toMatchObject({ ...employment(final, 3), preliminary: false });
        expect(citizen.employmentAfterSix).toMatchObject({ ...employment(final, 6), preliminary: false });
        const staff = figuresOf({ ...programme, audience: 'staff' }, tally, '2027-04-01');
        const uses = final.flatMap(({ outcome: of }) => of?.uses ?? []);
        const hours = (state: string) =>
          uses.filter((one) => one.state === state).reduce((sum, one) => sum + one.hours, 0);
        expect(staff.useConfirmation?.selfReported.hoursSavedPerMonth).toBe(hours('self-reported'));
        expect(staff.useConfirmation?.doubted.hoursSavedPerMonth).toBe(hours('doubted'));
        const confirmed = uses.reduce((sum, one) => sum + (one.confirmed ?? 0), 0);
        expect(staff.useConfirmation?.confirmed.hoursSavedPerMonth).toBe(confirmed);
        expect(staff.workplaceUses?.hoursSavedPerMonth).toBe(uses.reduce((sum, one) => sum + one.hours, 0));
        const completed = final.filter(({ progress }) => progress?.completedAt);
        const newDuties = completed.filter(({ progress, outcome: of }) =>
          of?.roleChanges?.some(({ on }) => on >= dayInJapan(progress?.startedAt ?? '')),
        );
        expect(staff.roleChange).toMatchObject({
          people: newDuties.length,
          rate: percent(newDuties.length, completed.length),
        });
        const satisfied = final.flatMap(({ progress, outcome: of }) =>
          progress?.completedAt ? (of?.surveys.T1?.satisfaction ?? []) : [],
        );
        expect(staff.satisfaction).toMatchObject({
          answered: satisfied.length,
          topTwoRate: percent(satisfied.filter((one) => one >= 4).length, satisfied.length),
        });
      }),
      { numRuns: 300 },
    );
  });
});
