import { dayInJapan, type Caller } from '#contracts';
import { getManagerDay, recordLearningEvents } from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { learner, progressTracking, security, somebody, type Harness } from '../progress-tracking.factory.js';

const day = (offset: number) => dayInJapan(new Date(Date.now() + offset * 86_400_000));

describe('the day of a manager', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  /** Leads a department of this one person: the registry's stand-in knows no others. */
  const managerOf = (...people: string[]): Partial<Caller> => ({
    tenant: '992011',
    roles: ['department-manager'],
    departments: people,
  });
  const dayOf = (caller: Partial<Caller>) => service.call(caller, getManagerDay, {});

  it('should count own people alone, and name those who need somebody, with the reason', async () => {
    const [mine, others] = [somebody(), somebody()];
    const { programme, enrolment } = await service.enrolledNow('own', mine);
    await service.enrolIn(programme, others);
    const found = await dayOf(managerOf(mine));
    expect(found.programmes).toMatchObject([
      { programme, late: 1, daysLeft: 30, counts: { enrolled: 1, started: 0, completed: 0 }, seats: null },
    ]);
    expect(found).toMatchObject({ asOf: day(0), late: 1 });
    expect(found.items).toMatchObject([{ person: mine, enrolment, standing: 'not-started', programme }]);
    const at = new Date().toISOString();
    const event = { id: 'e1', enrolmentId: enrolment, courseId: security.course, lessonId: 'watch', seconds: 60, at };
    await service.call(learner(mine), recordLearningEvents, { sentAt: at, events: [{ ...event, kind: 'progressed' }] });
    await service.settled();
    expect((await dayOf(managerOf(mine))).items).toMatchObject([{ person: mine, standing: 'behind' }]);
    const both = await dayOf(managerOf(mine, others));
    expect(both).toMatchObject({ late: 2, programmes: [{ counts: { enrolled: 2 } }] });
    expect(both.items.map(({ standing }) => standing)).toEqual(['behind', 'not-started']);
  });

  it('should leave out programmes without own people, and call nobody late before a programme begins', async () => {
    const mine = somebody();
    await service.enrolledNow('elsewhere');
    const later = await service.open('later', { courses: [security.course], startsOn: day(10), endsOn: day(60) });
    await service.enrolIn(later.programme, mine);
    const found = await dayOf(managerOf(mine));
    expect(found.programmes.map(({ programme }) => programme)).toEqual([later.programme]);
    expect(found).toMatchObject({ late: 0, items: [] });
  });

  it('should be nobody else’s', async () => {
    for (const role of ['municipality-officer', 'learner', 'auditor'] as const)
      await expect(dayOf({ tenant: '992011', roles: [role] })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
