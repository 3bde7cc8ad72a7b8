import { DepartmentId, type ProgrammeId } from '#contracts';
import { getProgrammeReport } from '#contracts/reporting';
import { inDatabase, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { officer, programmeEvents, startReporting, type Reporting, type Sent } from '../reporting.factory.js';

/** `npm run test:long` tries a thousand. */
const ORDERS = process.env['LONG'] ? 1000 : 10;
const AT_ONCE = 20;
const departments = [1, 2, 3].map((n) => DepartmentId.parse(`00000000-0000-4000-8000-00000000000${n}`));

/** Eight people whose enrolment, learning and outcomes are each told, told more, and corrected. */
function history({ changed, person }: ReturnType<typeof programmeEvents>): Sent[] {
  const people = Array.from({ length: 8 }, (_, place) => {
    const { enrolled, learned, fared } = person();
    const learner = {
      department: departments[place % 3] ?? departments[0],
      ageBand: `${20 + 10 * (place % 4)}s`,
      first: place % 2 === 0,
    };
    const completedAt = place % 2 === 0 ? '2025-08-01T02:00:00.000Z' : null;
    const before = { wave: 'T0', answers: { understanding: 2 } } as const;
    return [
      enrolled(1, null, { learner: { ...learner, department: departments[0] } }),
      enrolled(2, null, { learner, fundingSource: 'municipality-full' }),
      enrolled(3, place % 3 === 0 ? { on: '2025-07-18', reason: 'employed' } : null, {
        learner,
        fundingSource: place % 3 ? 'self' : 'company',
      }),
      learned(1, { seconds: 61 }),
      learned(2, { seconds: 6000 + place, completedAt: '2025-07-01T02:00:00.000Z' }),
      // A completion that was taken back.
      learned(3, { seconds: 7000 + place, completedAt }),
      fared(1, { surveys: [before] }),
      fared(2, {
        surveys: [before, { wave: 'T1', answers: { understanding: 4, satisfaction: 1 + (place % 5) } }],
        workplaceUses: [{ on: '2025-10-30', hoursSavedPerMonth: place }],
      }),
      fared(3, {
        surveys: [
          { wave: 'T0', answers: { understanding: 3 } },
          { wave: 'T1', answers: { understanding: 4, satisfaction: 5 - (place % 5) } },
        ],
        workplaceUses: [{ on: '2025-10-30', hoursSavedPerMonth: place + 1 }],
      }),
    ];
  });
  return [changed(1, { name: '前の名前' }), changed(2), ...people.flat()];
}

describe('a report of facts that come late, twice and corrected', () => {
  let reporting: Reporting;
  beforeAll(async () => {
    reporting = await startReporting();
  });
  afterAll(() => reporting.close());

  /** What was counted, byte for byte, once nothing is under way. */
  const counted = async (programme: ProgrammeId): Promise<string> => {
    const { figures } = await waitFor(
      async () => {
        const report = await reporting.call(officer, getProgrammeReport, { programme });
        return report.lagSeconds === 0 ? report : null;
      },
      { what: 'the report', timeoutMs: 300_000 },
    );
    const stored = await inDatabase(reporting.mongoUri, 'reporting', (collection) =>
      collection('programme_reports').findOne({ _id: programme }, { projection: { folded: 1, breakdown: 1 } }),
    );
    const { tally } = (stored?.['folded'] ?? {}) as { tally?: object };
    return JSON.stringify([figures, tally, stored?.['breakdown']]);
  };

  it(
    'should be the same to the byte in any order',
    async () => {
      const inOrder = programmeEvents();
      await reporting.publish(history(inOrder));
      const expected = await counted(inOrder.programme);
      expect(JSON.parse(expected)).toMatchObject([{ enrolled: 8, started: 8, completed: 4, leftForJob: 1 }, {}, {}]);
      const programmes = Array.from({ length: ORDERS }, () => programmeEvents());
      const twice = fc.integer({ min: 1, max: 2 });
      const orders = fc.sample(
        fc.infiniteStream(
          fc.tuple(twice, fc.double({ noNaN: true, min: 0, max: 1 }), fc.double({ noNaN: true, min: 0, max: 1 })),
        ),
        { numRuns: ORDERS, seed: 20261127 },
      );
      const histories = programmes.map((programme, place) => {
        const places = history(programme).flatMap((event) => {
          const [times, first, second] = orders[place]?.next().value ?? [1, 0, 0];
          return [first, second].slice(0, times).map((at) => ({ event, at }));
        });
        return places.toSorted((a, b) => a.at - b.at).map(({ event }) => event);
      });
      for (let from = 0; from < ORDERS; from += AT_ONCE)
        await Promise.all(histories.slice(from, from + AT_ONCE).map((events) => reporting.publish(events)));
      for (const { programme } of programmes) expect(await counted(programme)).toBe(expected);
    },
    ORDERS * 2000 + 120_000,
  );
});
