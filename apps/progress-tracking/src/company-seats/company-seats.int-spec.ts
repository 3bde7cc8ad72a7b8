import { dayInJapan, CompanyId, PersonId, ApplicationId, type RequestOf } from '#contracts';
import {
  applyForSeats,
  getManagerDay,
  decideApplications,
  getOfficeDay,
  listApplications,
  listCompanySeats,
  listEnrolments,
  nameSeatHolders,
  releaseSeat,
} from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { naturalId } from '#persistence';
import {
  backfill,
  officer,
  progressTracking,
  refusal,
  security,
  somebody,
  type Harness,
} from '../progress-tracking.factory.js';

const company = CompanyId.parse('11111111-1111-4111-8111-111111111111');
const boss = { tenant: '992011', roles: ['company-officer'], company } as const;
const rival = { ...boss, company: CompanyId.parse('22222222-2222-4222-8222-222222222222') } as const;
const day = (offset: number) => dayInJapan(new Date(Date.now() + offset * 86_400_000));

describe('seats of a company', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());
  const code = async (answer: Promise<unknown>) => ((await refusal(answer)) as { code?: string }).code;

  const needs: RequestOf<typeof applyForSeats>['needs'] = {
    seats: 2,
    challenge: '紙の受発注をなくしたい',
    stage: 'considering',
    grant: 'jinzai-kaihatsu',
    paysFirst: true,
    contactEmail: 'boss@shop.example',
    contactName: '架空 店主',
  };
  const openFor = async (key: string, places: number | null = 2) =>
    (
      await service.open(key, {
        audience: 'company',
        courses: [security.course],
        startsOn: day(-5),
        endsOn: day(60),
        plan: { applications: { from: day(-1), until: day(0) }, places, fundingSource: 'municipality-part' },
      })
    ).programme;
  const holder = (name: string, change: object = {}) => ({
    familyName: '架空',
    givenName: name,
    email: `${name}@shop.example`,
    insured: true,
    ...change,
  });
  const accept = async (programme: Awaited<ReturnType<typeof openFor>>, seats?: number) => {
    const { items } = await service.call(officer, listApplications, { programme });
    const applications = items.map(({ application }) => ApplicationId.parse(application));
    const decision = { programme, applications, decision: 'accept', reason: '要件を満たす' } as const;
    return (await service.call(officer, decideApplications, { ...decision, ...(seats && { seats }) })).results;
  };

  it('should be asked for until they are decided, with the warning that a funded seat is no claim', async () => {
    const programme = await openFor('ask');
    const first = await service.call(boss, applyForSeats, { programme, needs });
    expect(first).toEqual({ state: 'submitted', outcome: 'created', warnings: ['grant-seat-funded'] });
    expect(await service.call(boss, applyForSeats, { programme, needs })).toMatchObject({ outcome: 'unchanged' });
    const more = { ...needs, seats: 3 };
    expect(await service.call(boss, applyForSeats, { programme, needs: more })).toMatchObject({ outcome: 'changed' });
    expect(await accept(programme)).toMatchObject([{ result: 'refused', code: 'no-places-left' }]);
    const waiting = async () => {
      const { applicationsToDecide = [] } = await service.call(officer, getOfficeDay, {});
      return applicationsToDecide.find((one) => one.programme === programme)?.applications;
    };
    expect(await waiting()).toBe(1);
    const { places, items } = await service.call(officer, listApplications, { programme });
    expect(items).toMatchObject([{ company, companyName: '架空商店', needs: { seats: 3 } }]);
    expect(await service.call(boss, listCompanySeats, { programme })).toMatchObject({ needs: more, granted: 0 });
    expect(places).toEqual({ of: 2, taken: 0 });
    expect(await accept(programme, 2)).toMatchObject([{ result: 'decided' }]);
    expect(await waiting()).toBeUndefined();
    expect(await code(service.call(boss, applyForSeats, { programme, needs }))).toBe('already-decided');
    expect(await code(service.call(rival, listCompanySeats, { programme }))).toBe('unknown-application');
  });

  it('should be given to as many people as there are, and again when somebody leaves before beginning', async () => {
    const programme = await openFor('give');
    await service.call(boss, applyForSeats, { programme, needs });
    const people = ['一郎', '二郎', '三郎'].map((name, place) => holder(name, { email: `p${place}@shop.example` }));
    const early = await service.call(boss, nameSeatHolders, { programme, people: [holder('early')] });
    expect(early.results).toMatchObject([{ code: 'no-seats-left' }]);
    await accept(programme);
    const { results } = await service.call(boss, nameSeatHolders, { programme, people });
    expect(results).toMatchObject([
      { result: 'named' },
      { result: 'named' },
      { result: 'refused', code: 'no-seats-left' },
    ]);
    const { programmes } = await service.call(boss, getManagerDay, {});
    expect(programmes.find((one) => one.programme === programme)?.seats).toEqual({ granted: 2, named: 2 });
    expect((await service.call(rival, getManagerDay, {})).programmes).toEqual([]);
    const again = await service.call(boss, nameSeatHolders, { programme, people: people.slice(0, 2) });
    expect(again.results).toMatchObject([{ result: 'already' }, { result: 'already' }]);
    const { items } = await service.call(officer, listEnrolments, { programme });
    const funding = { source: 'municipality-part', grant: 'jinzai-kaihatsu', paidFirst: true };
    expect(items.map((item) => item.funding)).toEqual([funding, funding]);

    const [one, two] = results.map((result) => PersonId.parse('person' in result ? result.person : somebody()));
    const begun = naturalId('enrolment', programme, one as string);
    await service.record(backfill, [
      {
        id: 'begun',
        enrolmentId: begun as never,
        courseId: security.course,
        lessonId: 'watch',
        kind: 'progressed',
        seconds: 60,
        at: new Date(Date.now() - 60_000).toISOString(),
      },
    ]);
    await service.settled();
    const seats = await service.call(boss, listCompanySeats, { programme });
    expect(seats).toMatchObject({ granted: 2, named: 2, state: 'accepted' });
    expect(seats.holders.find(({ person }) => person === one)?.started).toBe(true);
    expect(await code(service.call(boss, releaseSeat, { programme, person: one as PersonId }))).toBe('already-started');
    const release = { programme, person: two as PersonId };
    expect(await service.call(boss, releaseSeat, release)).toEqual({ outcome: 'released' });
    expect(await service.call(boss, releaseSeat, release)).toEqual({ outcome: 'unchanged' });
    expect(await code(service.call(rival, releaseSeat, release))).toBe('unknown-application');
    const third = await service.call(boss, nameSeatHolders, { programme, people: people.slice(2) });
    expect(third.results).toMatchObject([{ result: 'named' }]);
    // Who left comes back by an act of the office, not by being named.
    const back = await service.call(boss, nameSeatHolders, { programme, people: people.slice(1, 2) });
    expect(back.results).toMatchObject([{ code: 'no-seats-left' }]);
  });

  it('should give one seat to one of two who are named at once', async () => {
    const programme = await openFor('at-once', null);
    await service.call(boss, applyForSeats, { programme, needs: { ...needs, seats: 1 } });
    await accept(programme);
    const named = await Promise.all(
      ['x', 'y'].map((name) => service.call(boss, nameSeatHolders, { programme, people: [holder(name)] })),
    );
    expect(named.flatMap(({ results }) => results.map(({ result }) => result)).sort()).toEqual(['named', 'refused']);
    expect((await service.call(officer, listEnrolments, { programme })).items).toHaveLength(1);
  });

  it('should be kept free when the office has somebody else of that name or address', async () => {
    const programme = await openFor('conflict-seat');
    await service.call(boss, applyForSeats, { programme, needs });
    await accept(programme);
    const people = [holder('z', { familyName: '衝突' })];
    expect((await service.call(boss, nameSeatHolders, { programme, people })).results).toMatchObject([
      { code: 'person-conflict' },
    ]);
    expect(await service.call(boss, listCompanySeats, { programme })).toMatchObject({ granted: 2, named: 0 });
  });
});
