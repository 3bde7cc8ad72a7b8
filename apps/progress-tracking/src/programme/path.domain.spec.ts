import { describe, expect, it } from '@jest/globals';
import { checkMayBegin, isLate, pathFor, waitsFor } from './path.domain.js';
import { checkPlan, nothingPlanned } from './plan.domain.js';

const [dx, rpa, data] = ['dx', 'rpa', 'data'];
const courses = [dx, rpa, data].map((key) => ({ key }));
const path = [
  { course: rpa, after: [dx], dueDays: 60 },
  { course: dx, after: [], dueDays: 30 },
];

describe('the path through a programme', () => {
  // 31 March, 23:59:59.999 in Japan.
  const enrolledAt = new Date('2026-03-31T14:59:59.999Z');
  const asked = pathFor({ endsOn: '2026-05-15', courses, plan: { ...nothingPlanned, path } }, enrolledAt);

  it('should count days from the day of the enrolment in Japan, and no further than the programme', () => {
    expect(asked).toEqual([
      { key: 'dx', dueOn: '2026-04-30', after: [], place: 0 },
      { key: 'rpa', dueOn: '2026-05-15', after: ['dx'], place: 1 },
      { key: 'data', dueOn: null, after: [], place: null },
    ]);
  });

  it('should put a course behind the one it waits for, also where that does not stand on the path', () => {
    const some = [{ course: rpa, after: [data], dueDays: null }];
    const places = pathFor({ endsOn: '2026-05-15', courses, plan: { ...nothingPlanned, path: some } }, enrolledAt);
    expect(places.map(({ key, place }) => [key, place])).toEqual([
      ['dx', null],
      ['rpa', 1],
      ['data', 0],
    ]);
  });

  it.each([
    ['on the last day', null, '2026-04-30', false],
    ['the day after', null, '2026-05-01', true],
    ['when it is completed, however late', new Date('2026-05-02T00:00:00Z'), '2026-05-03', false],
  ])('should tell what is late %s', (_, completedAt, today, late) => {
    const [first] = asked;
    expect(first && isLate(first, completedAt, today)).toBe(late);
  });

  const learned = (key: string, isCompleted: boolean) => {
    const at = new Date('2026-04-10T00:00:00Z');
    return { key, startedAt: at, completedAt: isCompleted ? at : null };
  };

  it.each([
    ['nothing was learned', [], [dx]],
    ['the first course is not completed', [learned(dx, false)], [dx]],
    ['the first course is completed', [learned(dx, true)], []],
    ['it was begun all the same, by an import', [learned(rpa, false)], []],
  ])('should wait for what comes first when %s', (_, courses, waiting) => {
    expect(waitsFor([dx], rpa, courses)).toEqual(waiting);
    const begin = () => checkMayBegin({ plan: { ...nothingPlanned, path } }, rpa, courses);
    const refused = expect.objectContaining({ code: 'prerequisite-missing', details: { courses: waiting } });
    if (waiting.length > 0) expect(begin).toThrow(refused);
    else expect(begin).not.toThrow();
    expect(() => checkMayBegin({}, rpa, courses)).not.toThrow();
  });

  it.each([
    ['a course of another programme', [{ course: 'other', after: [], dueDays: null }]],
    ['a course twice', [...path, { course: dx, after: [], dueDays: null }]],
    ['a course before itself', [{ course: dx, after: [dx], dueDays: null }]],
    ['two courses before each other', [path[0], { course: dx, after: [rpa], dueDays: null }] as typeof path],
  ])('should not hold %s', (_, wrong) => {
    const plan = { ...nothingPlanned, path: wrong };
    expect(() => checkPlan(plan, [dx, rpa, data])).toThrow(expect.objectContaining({ code: 'path-unclear' }));
    expect(() => checkPlan({ ...plan, path }, [dx, rpa, data])).not.toThrow();
  });

  it('should not go with applications that end before they begin', () => {
    const plan = { ...nothingPlanned, applications: { from: '2026-04-02', until: '2026-04-01' } };
    expect(() => checkPlan(plan, [])).toThrow(expect.objectContaining({ code: 'window-reversed' }));
  });
});
