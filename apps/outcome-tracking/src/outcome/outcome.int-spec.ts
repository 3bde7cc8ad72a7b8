import { DomainError, EnrolmentId, envelopeOf, PersonId, type Caller } from '#contracts';
import {
  getOutcomesBacklog,
  getOutcomesOf,
  outcomeChanged,
  recordPlacement,
  recordPlacements,
  recordWorkplaceUse,
  submitSurveyResponse,
} from '#contracts/outcomes';
import { fromBytes } from '#messaging';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { here, importer, officer, programme, startOutcomes, type TestOutcomes } from '../outcome-tracking.factory.js';

describe('outcome-tracking', () => {
  let outcomes: TestOutcomes;
  let nats: NatsConnection;
  let enrolment: EnrolmentId;
  let itself: Partial<Caller>;

  beforeAll(async () => {
    await resetServers();
    outcomes = await startOutcomes();
    nats = outcomes.nats;
  });
  afterAll(() => outcomes.stop());
  beforeEach(() => {
    ({ enrolment, itself } = outcomes.learner('citizen'));
  });

  const place = (as = officer, change: object = {}) =>
    outcomes.call(as, recordPlacement, {
      enrolmentId: enrolment,
      startedOn: '2025-09-15',
      insured: true,
      openEnded: false,
      related: true,
      ...change,
    });
  const answer = (as = itself, answers: object = { understanding: 4 }) =>
    outcomes.call(as, submitSurveyResponse, { enrolmentId: enrolment, wave: 'T0', answers });
  const use = (as = itself) =>
    outcomes.call(as, recordWorkplaceUse, {
      enrolmentId: enrolment,
      on: '2025-10-30',
      what: '会議録の要約',
      hoursSavedPerMonth: 4,
    });

  it('should keep each outcome once, however often it is sent, and publish the whole of it', async () => {
    expect(await place()).toEqual({ outcome: 'created' });
    expect(await place()).toEqual({ outcome: 'unchanged' });
    expect(await place(officer, { leftOn: '2025-12-31', source: '本人申告' })).toEqual({ outcome: 'updated' });
    expect(await answer()).toEqual({ outcome: 'created' });
    expect(await answer()).toEqual({ outcome: 'unchanged' });
    await expect(answer(itself, { understanding: 5 })).rejects.toThrow(new DomainError('survey-answered'));
    expect(await use()).toEqual({ outcome: 'created' });
    expect(await use()).toEqual({ outcome: 'unchanged' });
    expect(await published(nats, enrolment, 4)).toEqual({
      enrolment,
      programme,
      surveys: [{ wave: 'T0', answers: { understanding: 4 } }],
      placements: [
        {
          startedOn: '2025-09-15',
          leftOn: '2025-12-31',
          insured: true,
          openEnded: false,
          related: true,
          checkedOn: null,
        },
      ],
      checks: [],
      workplaceUses: [
        { on: '2025-10-30', hoursSavedPerMonth: 4, state: 'self-reported', confirmedHoursPerMonth: null },
      ],
    });
  });

  it('should tell the registry what was recorded of enrolments, and nobody’s answers', async () => {
    await place(officer, { source: '本人申告' });
    await answer();
    await use();
    const other = EnrolmentId.parse(randomUUID());
    const of = (as: Partial<Caller>) => outcomes.call(as, getOutcomesOf, { enrolments: [enrolment, other] });
    expect(await of(importer)).toEqual({
      outcomes: [
        {
          enrolment,
          placements: [
            {
              startedOn: '2025-09-15',
              leftOn: null,
              insured: true,
              openEnded: false,
              related: true,
              source: '本人申告',
              checkedOn: null,
            },
          ],
          workplaceUses: [{ on: '2025-10-30', what: '会議録の要約', hoursSavedPerMonth: 4 }],
        },
      ],
    });
    expect(await of({ ...importer, tenant: '992020' })).toEqual({ outcomes: [] });
  });

  it('should keep each of several that come at once, and one of several that are the same', async () => {
    const answers = await Promise.all([place(), place(), answer(), answer(), use(), use()]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(
      'created created created unchanged unchanged unchanged'.split(' '),
    );
    const data = await published(nats, enrolment, 3);
    expect([data.surveys, data.placements, data.workplaceUses].map((list) => list.length)).toEqual([1, 1, 1]);
  });

  it.each<[string, string | undefined]>([
    ['unknown', undefined],
    ['another municipality’s', '992020'],
  ])('should answer for an %s enrolment that it does not know it', async (_, owner) => {
    const known = outcomes.enrolments.get(enrolment);
    if (owner && known) outcomes.enrolments.set(enrolment, { ...known, tenant: owner });
    else outcomes.enrolments.delete(enrolment);
    const unknown = new DomainError('unknown-enrolment');
    await expect(place()).rejects.toThrow(unknown);
    await expect(answer(officer)).rejects.toThrow(unknown);
    await expect(use(officer)).rejects.toThrow(unknown);
  });

  it('should record nothing new of an enrolment that may not be used, and say why', async () => {
    outcomes.block(enrolment, 'consent-missing');
    await expect(place()).rejects.toMatchObject({ code: 'consent-missing' });
    const survey = { enrolmentId: enrolment, wave: 'T1' as const, answers: { satisfaction: 5 } };
    await expect(outcomes.call(itself, submitSurveyResponse, survey)).rejects.toMatchObject({
      code: 'consent-missing',
    });
    const placement = {
      enrolmentId: enrolment,
      startedOn: '2025-09-15',
      insured: true,
      openEnded: true,
      related: true,
    };
    const many = await outcomes.call(importer, recordPlacements, { placements: [placement] });
    expect(many.results).toEqual(['consent-missing']);
    outcomes.block(enrolment, null);
    await expect(place()).resolves.toMatchObject({ outcome: 'created' });
  });

  it('should let a learner answer for nobody else', async () => {
    const other: Partial<Caller> = { ...itself, person: PersonId.parse(randomUUID()) };
    await expect(answer(other)).rejects.toThrow(new DomainError('unknown-enrolment'));
    await expect(use(other)).rejects.toThrow(new DomainError('unknown-enrolment'));
    await expect(place(itself)).rejects.toThrow(new DomainError('forbidden'));
    expect(await answer(officer)).toEqual({ outcome: 'created' });
  });

  it('should never let a remembered enrolment answer in another municipality', async () => {
    await place();
    const neighbour: Partial<Caller> = { ...officer, tenant: '992020' };
    await expect(place(neighbour)).rejects.toThrow(new DomainError('unknown-enrolment'));
  });

  describe('placements of an import', () => {
    const rows = () => {
      const row = { enrolmentId: enrolment, startedOn: '2025-09-15', insured: true, openEnded: true, related: true };
      return [
        row,
        { ...row, startedOn: '2025-11-01' },
        { ...row, enrolmentId: EnrolmentId.parse(randomUUID()) },
        { ...row, startedOn: '2025-12-01', leftOn: '2025-11-30' },
        row,
      ];
    };
    const record = (dryRun = false) => outcomes.call(importer, recordPlacements, { placements: rows(), dryRun });

    it('should each be answered on its own, in the order asked', async () => {
      const { results } = await record();
      expect(results).toEqual(['created', 'created', 'unknown-enrolment', 'left-before-start', 'unchanged']);
      expect((await record()).results.slice(0, 2)).toEqual(['unchanged', 'unchanged']);
    });

    it('should keep nothing on a dry run, and answer the same', async () => {
      expect((await record(true)).results[0]).toBe('created');
      expect((await record(true)).results[0]).toBe('created');
      expect((await record()).results[0]).toBe('created');
    });
  });

  it('should owe nothing once all is published', async () => {
    await place();
    const backlog = () =>
      outcomes.call({ service: 'reporting', tenant: here }, getOutcomesBacklog, {
        municipality: here as never,
        programme,
      });
    await waitFor(async () => (await backlog()).oldest === null, { what: 'the backlog to empty' });
    expect(await outcomes.call({ service: 'reporting' }, getOutcomesBacklog, {})).toEqual({ oldest: null });
  });
});

/** The event of an enrolment once it has this version; nothing else is published meanwhile. */
async function published(nats: NatsConnection, key: string, version: number) {
  const manager = await jetstreamManager(nats);
  const newest = async () => {
    const message = await manager.streams.getMessage('EVT', { last_by_subj: `evt.${here}.${outcomeChanged.name}` });
    const envelope = envelopeOf(outcomeChanged).parse(message && fromBytes(message.data));
    return envelope.key === key && envelope.version === version ? envelope.data : null;
  };
  return waitFor(newest, { what: `version ${version} of ${key}` });
}
