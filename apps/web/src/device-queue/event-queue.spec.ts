import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { i18n } from '@lingui/core';
import fc from 'fast-check';
import type { CourseId, EnrolmentId } from '#contracts';
import type { LearningEvent } from '#contracts/progress';
import { RequestFailed } from '../api/problem.js';
import { EventQueue, type SendEvents } from './event-queue.js';
import { queuesBy } from './open-queue.js';
import { QueueStore } from './queue-store.js';

const event = (id: string): LearningEvent => ({
  id,
  enrolmentId: '00000000-0000-4000-8000-000000000001' as EnrolmentId,
  courseId: '00000000-0000-4000-8000-000000000002' as CourseId,
  lessonId: 'one',
  kind: 'progressed',
  progress: 0.5,
  seconds: 30,
  at: '2026-11-23T00:00:00Z',
});

const failed = (code: string, retryAfterMs?: number) => new RequestFailed(code, code, { retryAfterMs });
let senders = 0;

/** A platform that answers each request by the next of `answers`, and takes everything when there is none. */
async function setup(...answers: ((ids: string[]) => ReturnType<SendEvents>)[]) {
  const store = await QueueStore.open();
  const sent: string[][] = [];
  const pauses: number[] = [];
  const send: SendEvents = async (events) => {
    const ids = events.map(({ id }) => id);
    sent.push(ids);
    const answer = answers.shift();
    return answer ? answer(ids) : ids.map((id) => ({ id, result: 'accepted' }));
  };
  const sender = `account/${senders++}`;
  const queueFor = (whose = sender) => new EventQueue(whose, store, send, async (ms) => void pauses.push(ms));
  const keep = async (...ids: string[]) => {
    for (const id of ids) await store.add(sender, event(id));
  };
  const kept = async () => (await store.of(sender)).map(({ event: { id }, refused }) => refused ?? id);
  return { store, sent, pauses, sender, queue: queueFor(), queueFor, keep, kept };
}

const refuse = (failure: RequestFailed) => async () => {
  throw failure;
};

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

describe('the device queue', () => {
  let made: Awaited<ReturnType<typeof setup>>;

  describe('when the platform takes everything', () => {
    beforeEach(async () => (made = await setup()));

    it('should send what is added, and keep nothing', async () => {
      await made.queue.add(event('a'));
      await made.queue.flush();
      expect(made.sent).toEqual([['a']]);
      expect(await made.kept()).toEqual([]);
    });

    it('should send what an earlier visit left, in its order, fifty at a time', async () => {
      const ids = Array.from({ length: 120 }, (_, n) => `e${n}`);
      await made.keep(...ids);
      await made.queue.flush();
      expect(made.sent.map((batch) => batch.length)).toEqual([50, 50, 20]);
      expect(made.sent.flat()).toEqual(ids);
    });

    it('should leave alone what belongs to another account or municipality', async () => {
      await made.keep('mine');
      await made.queueFor('somebody else').flush();
      expect(made.sent).toEqual([]);
      expect(await made.kept()).toEqual(['mine']);
    });
  });

  it.each([['offline'], ['unavailable'], ['busy'], ['too-many-attempts'], ['internal-error']])(
    'should send the same again after a growing pause while the answer is %s',
    async (code) => {
      const { queue, keep, sent, pauses, kept } = await setup(refuse(failed(code)), refuse(failed(code)));
      await keep('a');
      await queue.flush();
      expect(sent).toEqual([['a'], ['a'], ['a']]);
      const [first = 0, second = 0] = pauses;
      expect([first >= 1000 && first <= 1500, second >= 2000 && second <= 3000]).toEqual([true, true]);
      expect(await kept()).toEqual([]);
    },
  );

  it('should wait as long as the platform asks for', async () => {
    const { queue, keep, pauses } = await setup(refuse(failed('busy', 20_000)));
    await keep('a');
    await queue.flush();
    expect(pauses[0]).toBeGreaterThanOrEqual(20_000);
  });

  it('should say that it is delayed while it is, and that it is not afterwards', async () => {
    const { queue, keep } = await setup(refuse(failed('offline')));
    const seen: boolean[] = [];
    queue.subscribe(() => seen.push(queue.current().delayed));
    await keep('a');
    await queue.flush();
    expect(seen).toContain(true);
    expect(queue.current()).toEqual({ kept: [], waiting: 0, delayed: false, refused: [] });
  });

  it('should not send again what was refused by name, but keep it to be seen', async () => {
    const { queue, keep, sent, kept } = await setup(async ([a = '', b = '']) => [
      { id: a, result: 'refused', code: 'unknown-lesson' },
      { id: b, result: 'duplicate' },
    ]);
    await keep('a', 'b');
    await queue.flush();
    await queue.flush();
    expect(sent).toEqual([['a', 'b']]);
    expect(queue.current().refused).toEqual(['unknown-lesson']);
    await queue.forget(queue.current().kept);
    expect(await kept()).toEqual([]);
  });

  it('should forget only what its owner has seen', async () => {
    const { queue, keep, kept } = await setup(refuse(failed('unknown-lesson')), refuse(failed('lesson-locked')));
    await keep('a');
    await queue.flush();
    const seen = queue.current().kept;
    await keep('b');
    await queue.flush();
    await queue.forget(seen);
    expect(await kept()).toEqual(['lesson-locked']);
  });

  it('should send what is kept once the device answers again', async () => {
    const { queue, keep, sent, kept } = await setup();
    await keep('a');
    const device = jest.spyOn(IDBIndex.prototype, 'getAll').mockImplementationOnce(() => {
      throw new Error('the device is gone');
    });
    await expect(queue.flush()).rejects.toThrow('the device is gone');
    device.mockRestore();
    await queue.flush();
    expect([sent, await kept()]).toEqual([[['a']], []]);
  });

  it('should be opened anew where the device did not open it', async () => {
    const device = jest.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('the device is full');
    });
    const open = queuesBy(async () => []);
    for (const time of [1, 2]) {
      await expect(open('somebody')).rejects.toThrow('the device is full');
      expect(device).toHaveBeenCalledTimes(time);
    }
    device.mockRestore();
  });

  it('should not lose the others when one event spoils its request', async () => {
    const spoilt = async (ids: string[]) => {
      if (ids.includes('bad')) throw failed('invalid-input');
      return ids.map((id) => ({ id, result: 'accepted' as const }));
    };
    const { queue, keep, sent, kept } = await setup(spoilt, spoilt, spoilt, spoilt);
    await keep('a', 'bad', 'c');
    await queue.flush();
    expect(sent).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
    expect(await kept()).toEqual(['invalid-input']);
  });

  it.each(['not-signed-in', 'forbidden'])('should keep everything and stop when the answer is %s', async (code) => {
    const { queue, keep, sent, kept } = await setup(refuse(failed(code)));
    await keep('a');
    await queue.flush();
    expect(sent).toHaveLength(1);
    expect(await kept()).toEqual(['a']);
  });

  it('should not ask for ever when the platform answers about other events', async () => {
    const { queue, keep, kept } = await setup(async () => []);
    await keep('a');
    await queue.flush();
    expect(await kept()).toEqual(['unexpected']);
  });

  it('should send every event that was ever added, whatever fails and however they come together', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('offline', 'busy', 'taken', 'not-signed-in'), { maxLength: 12 }),
        fc.integer({ min: 1, max: 8 }),
        async (fates, count) => {
          const answers = fates.map((fate) => async (ids: string[]) => {
            if (fate !== 'taken') throw failed(fate);
            return ids.map((id) => ({ id, result: 'accepted' as const }));
          });
          const { queue, sent, kept } = await setup(...answers);
          const ids = Array.from({ length: count }, (_, n) => `e${n}`);
          await Promise.all(ids.map((id) => queue.add(event(id))));
          // Signed in again: as often as it was refused for that.
          for (const _ of fates) await queue.flush();
          await queue.flush();
          expect(await kept()).toEqual([]);
          expect(new Set(sent.flat())).toEqual(new Set(ids));
        },
      ),
      { numRuns: 50 },
    ));
});
