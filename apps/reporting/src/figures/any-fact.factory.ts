import { dayInJapan } from '#contracts';
import { shiftStages } from '#contracts/outcomes';
import fc from 'fast-check';
import type { Fact } from './fact.domain.js';

const day = fc
  .date({ min: new Date('2025-04-01'), max: new Date('2026-03-31T14:59:59.999Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const onDay = day.map(dayInJapan);
const spell = fc.record({
  startedOn: onDay,
  leftOn: fc.option(onDay),
  insured: fc.boolean(),
  openEnded: fc.boolean(),
  related: fc.boolean(),
  checkedOn: fc.option(onDay),
});
const check = fc.record({
  months: fc.constantFrom(3 as const, 6 as const),
  source: fc.constantFrom('office' as const, 'company' as const, 'self' as const),
  works: fc.boolean(),
  startedOn: onDay,
  insured: fc.boolean(),
  openEnded: fc.boolean(),
  related: fc.boolean(),
  checkedOn: onDay,
});
const points = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
const answers = fc.record({
  satisfaction: points,
  understanding: points,
  usedAtWork: fc.option(fc.boolean(), { nil: undefined }),
});
const use = fc
  .record({
    hours: fc.integer({ min: 0, max: 100 }),
    state: fc.constantFrom('self-reported', 'confirmed', 'corrected', 'doubted'),
  })
  .map(({ hours, state }) => ({
    hours,
    state,
    confirmed: state === 'confirmed' ? hours : state === 'corrected' ? 1 : null,
  }));
const roleChange = fc.record({ on: onDay, related: fc.boolean() });
const outcome = fc
  .record({
    surveys: fc.record({ T0: answers, T1: answers, T2: answers }),
    placements: fc.uniqueArray(spell, { maxLength: 3, selector: ({ startedOn }) => startedOn }),
    checks: fc.uniqueArray(check, { maxLength: 2, selector: ({ months }) => months }),
    uses: fc.array(use, { maxLength: 2 }),
    roleChanges: fc.uniqueArray(roleChange, { maxLength: 2, selector: ({ on }) => on }),
  })
  .map((made) => ({ ...made, hoursSaved: made.uses.map(({ hours }) => hours) }));
/** Each part of a fact, however it may turn out. */
export const anyPart = {
  enrolment: fc.record({ ending: fc.constantFrom('employed', 'personal', 'next-training', null) }),
  progress: fc.record({ startedAt: day, completedAt: fc.option(day), seconds: fc.nat(9999) }).map((made) => ({
    ...made,
    coursesStarted: [],
    coursesCompleted: [],
  })),
  outcome,
};

const some = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const learner = fc.record(
  {
    enrolledOn: onDay,
    funding: some('company' as const, 'self' as const),
    department: some('a', 'b'),
    company: some('c'),
    industry: some('I'),
    companySize: some('21-50'),
    ageBand: some('40-49'),
    first: some(true, false),
  },
  { requiredKeys: [] },
);
const steps = fc.record({
  coursesStarted: fc.subarray(['rpa', 'bpr']),
  coursesCompleted: fc.subarray(['rpa', 'bpr']),
  byEarlierTerms: fc.boolean(),
  byOffice: fc.boolean(),
});

/** What may be known of one enrolment in a programme with the courses `rpa` and `bpr`, or of one company. */
export const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        enrolment: fc.tuple(anyPart.enrolment, learner),
        progress: fc.option(fc.tuple(anyPart.progress, steps), { nil: undefined }),
        outcome: fc.option(anyPart.outcome, { nil: undefined }),
      })
      .map(({ enrolment: [ending, known], progress, outcome: of }) => ({
        enrolment: { ...ending, ...known },
        ...(progress && { progress: { ...progress[0], ...progress[1] } }),
        ...(of && { outcome: of }),
      })) as fc.Arbitrary<Fact>,
  },
  { weight: 1, arbitrary: fc.constantFrom(...shiftStages).map((stage) => ({ shift: { stage } })) },
);
