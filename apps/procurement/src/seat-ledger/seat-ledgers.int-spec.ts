import { createLogger, runInScope } from '#observability';
import { Database } from '#persistence';
import { testServers, uniqueDb } from '#testing';
import { describe, expect, it } from '@jest/globals';
import { SeatEntryRepository } from './seat-entry.repository.js';
import { SeatLedgers } from './seat-ledgers.js';

describe('what is done with seats', () => {
  it('should not be done once its caller waits no longer', async () => {
    const logger = createLogger({ service: 'test', level: 'silent' });
    const database = await Database.open(testServers().mongoUri(uniqueDb()), 'test', logger);
    try {
      const ledgers = new SeatLedgers(new SeatEntryRepository(database));
      await database.prepare();
      const purchase = { _id: 'one', startsOn: '2025-04-01', endsOn: '2026-03-31', frozen: null };
      const bill = { months: 12, net: 1, tax: 0, total: 1 };
      const wanted = { member: '992011', key: 'more', seats: 1, on: '2025-04-01', bill };
      const act = () => ledgers.act(purchase, (read) => read.decideAddition(wanted));
      const late = runInScope({ correlationId: 'late', deadline: Date.now() - 1 }, act);
      await expect(late).rejects.toMatchObject({ code: 'busy' });
      expect((await ledgers.now(purchase)).place).toBe(0);
      expect((await act()).place).toBe(1);
    } finally {
      await database.close();
    }
  });
});
