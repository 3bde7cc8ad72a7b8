import { getProgrammeStanding, recordLearningEvents } from '#contracts/progress';
import { databaseAddress } from '#persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mongoose';
import { backfill, event, officer, progressTracking, type Harness } from '../progress-tracking.factory.js';

describe('progress of the first version', () => {
  let service: Harness;
  beforeAll(async () => {
    service = await progressTracking();
  });
  afterAll(() => service.close());

  it('should say how much is done without any further event', async () => {
    const { programme, enrolment } = await service.enrolled('shares');
    const events = [event(enrolment, { kind: 'completed' })];
    await service.call(backfill, recordLearningEvents, { sentAt: new Date().toISOString(), events });
    await service.settled();
    await service.stopService();
    const { address, dbName } = databaseAddress(service.uri, 'progress-tracking');
    const raw = await createConnection(address, { dbName }).asPromise();
    await raw.collection('migrations').deleteMany({});
    await raw.collection('progress').updateMany({}, { $unset: { share: 1, lastAt: 1 } });
    await raw.close();
    await service.startAnother();
    await service.inside(async () => {
      // One of the two lessons of dx and the one of rpa: 20 of 60 minutes.
      expect(await service.progress.findById(enrolment).lean()).toMatchObject({ share: 1 / 3, lastAt: null });
    });
    const { all } = await service.call(officer, getProgrammeStanding, { programme });
    expect(all).toMatchObject({ enrolled: 1, started: 1, overdue: 1 });
  });
});
