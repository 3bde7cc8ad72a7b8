import type { ApiClient } from '#api-client';
import { endEnrolment, openProgramme, recordLearningEvents } from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publishCourse } from '#contracts/catalog';
import type { CourseId, ProgrammeId } from '#contracts';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { csv, enrolled, importFile, settledReport } from './office.js';

const people = ['aoba', 'izumi', 'okabe', 'kirino'];
const roster = csv(
  '氏,名,メールアドレス,年代,居住市区町村,求職状況,備考',
  ...people.map((name) => `架空,${name},${name}@citizen.example,30代,992011,求職中,"在宅\n希望"`),
);
const placements = csv(
  'メールアドレス,事業,就職日,離職日,雇用保険適用,期間の定めなし,関連就職,確認方法,確認日',
  'aoba@citizen.example,jobs,令和7年9月1日,,○,○,○,事業所確認,2025-10-01',
  'izumi@citizen.example,jobs,2025/9/1,2025-10-01,○,×,×,本人申告,2025-10-02',
  'nobody@citizen.example,jobs,2025-09-01,,○,○,○,本人申告,2025-10-02',
  'okabe@citizen.example,jobs,2025-02-30,,○,○,○,本人申告,2025-10-02',
);

describe('job seekers learn and the office reports who found work', () => {
  let journey: JourneyPlatform;
  let office: ApiClient;
  let backfill: ApiClient;
  let course: CourseId;
  let programme: ProgrammeId;

  beforeAll(async () => {
    journey = await journeyPlatform();
    office = await journey.signedIn('992011', 'municipality-officer', 'officer@992011.example');
    backfill = (await journey.backfill()).in('992011');
    const lessons = [{ key: 'one', minutes: 60 }];
    course = (await office.call(publishCourse, { key: 'it', title: '再就職のためのIT基礎', lessons, passScore: 60 }))
      .course;
    const period = { fiscalYear: 2025, startsOn: '2025-06-01', endsOn: '2025-08-31' };
    programme = (
      await office.call(openProgramme, {
        key: 'jobs',
        name: '求職者オンライン受講促進',
        audience: 'citizen',
        ...period,
        courses: [course],
      })
    ).programme;
    await importFile(office, '/imports/people', roster, { audience: 'citizen', programmeId: programme });
  });
  afterAll(() => journey.stop());

  const learn = async (name: string, at: string, score: number) => {
    const { enrolment } = await enrolled(office, programme, `${name}@citizen.example`);
    const event = { enrolmentId: enrolment, courseId: course, seconds: 90, at };
    const events = [
      { ...event, id: `${name}-done-${at}`, lessonId: 'one', kind: 'completed' as const },
      { ...event, id: `${name}-score-${at}`, lessonId: null, kind: 'scored' as const, score },
    ];
    return (await backfill.call(recordLearningEvents, { sentAt: new Date().toISOString(), events })).results;
  };

  it('should count events to the last millisecond of the period in Japan and none after', async () => {
    await learn('aoba', '2025-07-31T15:00:00.000Z', 60);
    await learn('izumi', '2025-08-31T14:59:59.999Z', 80);
    await learn('okabe', '2025-08-31T15:00:00.000Z', 80);
    await learn('kirino', '2025-07-01T00:00:00.000Z', 59);
    const { figures } = await settledReport(office, programme);
    expect(figures).toMatchObject({ enrolled: 4, started: 3, completed: 2, learningMinutes: 9 });
  });

  it('should refuse a future time of a back-fill client', async () => {
    const results = await learn('aoba', new Date(Date.now() + 3600_000).toISOString(), 60);
    expect(results).toMatchObject([{ code: 'future-time' }, { code: 'future-time' }]);
  });

  it('should import placements and name the rows it cannot take', async () => {
    const done = await importFile(office, '/imports/placements', placements, {});
    expect(done.counts).toMatchObject({ rows: 4, created: 2, refused: 2 });
    expect(done.refused).toEqual([
      { row: 4, code: 'unknown-person', field: 'メールアドレス' },
      { row: 5, code: 'invalid-date', field: '就職日' },
    ]);
  });

  it('should import answers on paper about work, once, and name the rows it cannot take', async () => {
    const header = 'メールアドレス,事業,確認時期,就業,就職日,雇用保険適用,期間の定めなし,関連就職,確認先,確認日';
    const of = (email: string, rest: string) => `${email}@citizen.example,jobs,${rest}`;
    const checks = csv(
      header,
      of('izumi', '3か月後,×,,,,,担当者,2025-12-10'),
      of('izumi', '6,×,,,,,本人,2026-03-01'),
      of('aoba', '4か月後,○,2025-10-01,,,,本人,2025-12-10'),
      of('nobody', '3,×,,,,,本人,2025-12-10'),
    );
    const done = await importFile(office, '/imports/placement-checks', checks, {});
    expect(done.counts).toMatchObject({ rows: 4, created: 2, refused: 2 });
    expect(done.refused).toMatchObject([
      { row: 4, code: 'invalid-check-months' },
      { row: 5, code: 'unknown-person' },
    ]);
    expect((await importFile(office, '/imports/placement-checks', checks, {})).counts).toMatchObject({ unchanged: 2 });
  });

  it('should count who works three months after completion, and who left for a job', async () => {
    const { enrolment } = await enrolled(office, programme, 'kirino@citizen.example');
    await office.call(endEnrolment, { enrolment, on: '2025-07-20', reason: 'employed' });
    const { figures } = await settledReport(office, programme, '2026-03-31');
    // aoba works on 1 November; izumi left on 1 October, before 30 November; kirino left for a job.
    expect(figures).toMatchObject({
      leftForJob: 1,
      employment: {
        denominator: 3,
        employed: 2,
        rate: 66.7,
        insuredRate: 33.3,
        relatedShare: 50,
        openEndedShare: 50,
        preliminary: false,
      },
    });
    expect(figures.workplaceUses).toBeUndefined();
  });

  it('should call it preliminary while somebody’s day is still to come', async () => {
    const { figures } = await settledReport(office, programme, '2025-11-29');
    expect(figures.employment?.preliminary).toBe(true);
  });
});
