import { DomainError, type Caller, type Operation, type OutputOf } from '#contracts';
import { listFailures, replayFailures } from '#contracts/registry';
import { listDeadLetters, listFailedJobs, replayDeadLetter, retryFailedJob } from '#contracts/upkeep';
import { connectNats } from '#messaging';
import { answering, resetServers, testServers } from '#testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startRegistry, type TestRegistry } from '../registry.factory.js';

const secretariat: Partial<Caller> = { roles: ['secretariat'] };
const at = '2026-11-27T01:32:00.000Z';
const progressChanged = { service: 'reporting', what: 'event', name: 'progress.progress-changed.v1' } as const;
const refresh = { service: 'reporting', what: 'job', name: 'refresh-programme-report' } as const;

type Letter = OutputOf<typeof listDeadLetters>['items'][number];

/** Of reporting: three events of one kind, one of another; worked off where the id is even. */
const letterOf = (event: string, n: number): Letter => ({
  letter: `reporting-${event.replaceAll('.', '-')}/${n}`,
  consumer: `reporting-${event.replaceAll('.', '-')}`,
  subject: `evt.992011.${event}`,
  reason: 'Error: { email: "aoba@city.example" } of 青葉',
  deliveries: 8,
  at,
});

describe('what the services could not work off', () => {
  let registry: TestRegistry;
  let reporting: NatsConnection;
  let letters: Letter[];
  let retried: string[];

  beforeAll(async () => {
    await resetServers();
    registry = await startRegistry();
    reporting = await connectNats(testServers().natsUrl, 'test');
    const ours = <O extends Operation>(op: O): O => ({ ...op, name: `${op.name}.reporting` });
    // Two a page, so that there are several.
    answering(reporting, ours(listDeadLetters), ({ cursor = '' }) => {
      const rest = letters.filter(({ letter }) => letter > cursor);
      const items = rest.slice(0, 2);
      return { items, nextCursor: rest.length > 2 ? (items.at(-1)?.letter ?? null) : null };
    });
    answering(reporting, ours(replayDeadLetter), ({ letter }) => {
      const isGood = Number(letter.split('/')[1]) % 2 === 0;
      if (isGood) letters = letters.filter((one) => one.letter !== letter);
      return { failed: isGood ? null : 'still wrong' };
    });
    answering(reporting, ours(listFailedJobs), () => ({
      jobs: [{ job: 'j1', name: refresh.name, tenant: '992011', reason: 'Error: x', attempts: 10, at }],
      total: 3,
    }));
    answering(reporting, ours(retryFailedJob), ({ job }) => {
      retried.push(job);
      return {};
    });
  });
  afterAll(async () => {
    await reporting.close();
    await registry.stop();
  });
  beforeEach(() => {
    letters = [1, 2, 3].map((n) => letterOf(progressChanged.name, n));
    letters.push(letterOf('progress.programme-changed.v1', 4));
    letters.sort((a, b) => (a.letter < b.letter ? -1 : 1));
    retried = [];
  });

  it('should be listed of all services, by ids, and name those that do not answer', async () => {
    const first = await registry.call(secretariat, listFailures, {});
    expect(first.items.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'job refresh-programme-report',
      'event progress.programme-changed.v1',
      'event progress.progress-changed.v1',
    ]);
    expect(first).toMatchObject({ furtherJobs: 2, silent: expect.arrayContaining(['course-catalog']) as unknown });
    expect(first.silent).not.toContain('member-registry');
    expect(first.items[1]).toMatchObject({ municipality: '992011', reason: 'Error: { email: "…" } of …', attempts: 8 });
    const second = await registry.call(secretariat, listFailures, { cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ nextCursor: null, items: [{ what: 'event' }, { what: 'event' }] });
  });

  it('should be worked off all of a kind, and no other, and say what stays', async () => {
    expect(await registry.call(secretariat, replayFailures, progressChanged)).toEqual({
      done: 1,
      stay: 2,
      more: false,
    });
    expect(letters.map(({ letter }) => letter.split('/')[1])).toEqual(['4', '1', '3']);
  });

  it('should be worked off one alone, once', async () => {
    const [, , two] = letters;
    const one = { ...progressChanged, failure: two?.letter ?? '' };
    expect(await registry.call(secretariat, replayFailures, one)).toEqual({ done: 1, stay: 0, more: false });
    expect(await registry.call(secretariat, replayFailures, refresh)).toEqual({ done: 1, stay: 0, more: false });
    expect(retried).toEqual(['j1']);
  });

  it.each([
    ['another kind’s', { ...progressChanged, failure: 'reporting-progress-programme-changed-v1/4' }],
    ['a service without background work', { ...refresh, service: 'course-catalog' }],
  ] as const)('should be refused as not there: %s', async (_, input) => {
    await expect(registry.call(secretariat, replayFailures, input)).rejects.toMatchObject(new DomainError('not-found'));
  });

  it('should be worked off by the secretariat alone', async () => {
    const admin: Partial<Caller> = { tenant: '992011', roles: ['municipality-admin'] };
    await expect(registry.call(admin, replayFailures, progressChanged)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(registry.call(admin, listFailures, {})).rejects.toMatchObject({ code: 'forbidden' });
  });
});
