import { MunicipalityCode, type ProgrammeId } from '#contracts';
import { getProgressBacklog } from '#contracts/progress';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backfill, event, progressTracking, unknownProgramme, type Harness } from '../progress-tracking.factory.js';

const [ours, theirs] = [MunicipalityCode.parse('992011'), MunicipalityCode.parse('992020')];
const [june, july] = ['2025-06-01T00:00:00.000Z', '2025-07-01T00:00:00.000Z'];

describe('the backlog', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  const oldest = async (asked: { programme?: ProgrammeId; municipality?: MunicipalityCode }) =>
    (await service.call({ service: 'reporting' }, getProgressBacklog, asked)).oldest;

  it('should be empty when everything is on its way', async () => {
    const { enrolment, programme } = await service.enrolled('settled');
    await service.record(backfill, [event(enrolment)]);
    await service.settled();
    expect([await oldest({}), await oldest({ programme }), await oldest({ municipality: ours })]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('should tell since when the oldest thing waits, of a programme, a municipality and all', async () => {
    const { enrolment, programme } = await service.enrolled('waits');
    await service.record(backfill, [event(enrolment)]);
    await service.settled();
    await service.inside(async () => {
      const known = await service.events.findOne({ enrolment }).lean();
      const marked = { ...known, pending: true };
      // A programme that is nowhere keeps the folder from taking these two away.
      await service.events.collection.insertMany([
        { ...marked, _id: 'june', programme: unknownProgramme, receivedAt: new Date(june) },
        { ...marked, _id: 'july', receivedAt: new Date(july) },
      ] as never);
    });
    expect(await oldest({})).toBe(june);
    expect(await oldest({ programme })).toBe(july);
    expect(await oldest({ municipality: ours })).toBe(july);
    expect(await oldest({ municipality: theirs })).toBeNull();
  });
});
