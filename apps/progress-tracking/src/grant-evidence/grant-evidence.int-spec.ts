import { CompanyId, EnrolmentId } from '#contracts';
import { completeByOffice, exportGrantEvidence, printGrantEvidence } from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  backfill,
  dx,
  event,
  learner,
  officer,
  progressTracking,
  refusal,
  rpa,
  somebody,
  unknownProgramme,
  type Harness,
} from '../progress-tracking.factory.js';

const companyOfficer = (person: string) =>
  ({ tenant: '992011', roles: ['company-officer'], company: CompanyId.parse(person) }) as const;

describe('evidence for grants', () => {
  let harness: Harness;
  let learned: Awaited<ReturnType<Harness['enrolled']>>;
  beforeAll(async () => {
    harness = await progressTracking();
    learned = await harness.enrolled('grant');
    const { enrolment, programme } = learned;
    await harness.record(backfill, [
      event(enrolment, { at: '2025-07-01T01:10:00.000Z', seconds: 600 }),
      event(enrolment, { at: '2025-07-01T01:30:00.000Z', seconds: 600, kind: 'completed' }),
      event(enrolment, { at: '2025-07-02T01:30:00.000Z', seconds: 90, lessonId: 'dx-2' }),
      event(enrolment, {
        at: '2025-07-03T01:00:00.000Z',
        seconds: 0,
        courseId: rpa.course,
        lessonId: null,
        kind: 'scored',
        score: 60,
      }),
      // Outside of the period: it counts for nothing.
      event(enrolment, { at: '2024-07-02T01:30:00.000Z', seconds: 900 }),
    ]);
    await harness.call(officer, completeByOffice, {
      enrolment,
      course: dx.course,
      lesson: 'dx-2',
      on: '2025-07-04',
      reason: '紙の受講票',
    });
    for (let others = 0; others < 4; others += 1) await harness.enrolIn(programme);
    await harness.settled();
  });
  afterAll(() => harness.close());

  const exported = async (as: Parameters<typeof harness.call>[0], company?: string) => {
    const pieces: string[] = [];
    const asked = { programme: learned.programme, ...(company && { company: CompanyId.parse(company) }) };
    for (let cursor: string | null | undefined; cursor !== null;) {
      const piece = await harness.call(as, exportGrantEvidence, { ...asked, ...(cursor && { cursor }) });
      pieces.push(piece.csv);
      cursor = piece.nextCursor;
    }
    return pieces
      .join('')
      .trim()
      .split('\r\n')
      .map((line) => line.slice(1, -1).split('","'));
  };

  it('should tell courses, sessions, minutes, tests and days of every learner from the log', async () => {
    const [head = [], ...lines] = await exported(officer);
    expect(new Set(lines.map(([id]) => id)).size).toBe(5);
    const at = (name: string) => head.findIndex((column) => column.replace('\uFEFF"', '') === name);
    const mine = lines.filter(([id]) => id === learned.person);
    const row = (names: string[]) => mine.map((line) => names.map((name) => line[at(name)]));
    expect(row(['講座', '標準学習時間（分）', '学習時間の合計（分）', '進捗率（%）', '修了日'])).toEqual([
      ['dxの講座', '40', '21', '100', '2025-07-04'],
      ['dxの講座', '40', '21', '100', '2025-07-04'],
      ['rpaの講座', '20', '0', '0', ''],
    ]);
    expect(row(['学習の開始', '学習の終了', '学習時間（分）'])).toEqual([
      ['2025-07-01 10:00:00', '2025-07-01 10:30:00', '20'],
      ['2025-07-02 10:28:30', '2025-07-02 10:30:00', '1'],
      ['2025-07-03 10:00:00', '2025-07-03 10:00:00', '0'],
    ]);
    expect(row(['テストの最高点', '合格点', '事務局が記録した修了の件数', '記録の件数'])).toEqual([
      ['', '', '1', '5'],
      ['', '', '1', '5'],
      ['60', '70', '0', '5'],
    ]);
    const hashes = new Set(mine.map((line) => line.at(-1)));
    expect([...hashes]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect((await exported(officer)).filter(([id]) => id === learned.person).map((line) => line.at(-1))).toContain(
      [...hashes][0],
    );
  });

  it('should be a company’s own people for its officer, and for nobody else', async () => {
    // Of the stand-in's companies each has just the person of its id.
    for (const [as, company] of [
      [companyOfficer(learned.person), undefined],
      [companyOfficer(learned.person), learned.person],
      [officer, learned.person],
    ] as const) {
      const [, ...lines] = await exported(as, company);
      expect([...new Set(lines.map(([id]) => id))]).toEqual([learned.person]);
    }
    const other = exported(companyOfficer(learned.person), somebody());
    expect(await refusal(other)).toMatchObject({ code: 'unknown-company' });
    const asked = { programme: unknownProgramme };
    expect(await refusal(harness.call(officer, exportGrantEvidence, asked))).toMatchObject({
      code: 'unknown-programme',
    });
  });

  it('should be a page for the learner, the company and the office, and for nobody else', async () => {
    const asked = { enrolment: EnrolmentId.parse(learned.enrolment) };
    for (const as of [officer, companyOfficer(learned.person), learner(learned.person)]) {
      const { pdf } = await harness.call(as, printGrantEvidence, asked);
      const page = Buffer.from(pdf, 'base64').toString('latin1');
      expect(page).toMatch(/^%PDF-1[.]7/);
      for (const sign of ['/StructTreeRoot', 'pdfuaid']) expect(page).toContain(sign);
    }
    for (const as of [companyOfficer(somebody()), learner(somebody())])
      expect(await refusal(harness.call(as, printGrantEvidence, asked))).toMatchObject({ code: 'unknown-enrolment' });
  });
});
