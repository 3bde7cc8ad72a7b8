import { DomainError, EnrolmentId, envelopeOf, PersonId, type Caller } from '#contracts';
import {
  getOutcome,
  getOutcomesBacklog,
  getOutcomesOf,
  listShiftStages,
  outcomeChanged,
  recordPlacement,
  recordPlacementCheck,
  recordPlacements,
  recordRoleChange,
  recordShiftStage,
  recordWorkplaceUse,
  submitSurveyResponse,
} from '#contracts/outcomes';
import { fromBytes } from '#messaging';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { here, importer, officer, programme, startOutcomes, type TestOutcomes } from '../outcome-tracking.factory.js';
import { publicState } from './outcome-state.domain.js';
import type { OutcomeDocument } from './outcome.schema.js';

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
      roleChanges: [],
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

  it('should keep who told of new duties, show what counts, and publish no words of theirs', async () => {
    const staff = outcomes.learner('staff');
    const change = (as: Partial<Caller>, more: object = {}) =>
      outcomes.call(as, recordRoleChange, {
        enrolmentId: staff.enrolment,
        on: '2026-10-01',
        duties: '窓口集計の担当',
        related: true,
        ...more,
      });
    expect(await change(staff.itself)).toEqual({ outcome: 'created' });
    expect(await change(staff.itself)).toEqual({ outcome: 'unchanged' });
    const order = { source: 'office', duties: '総務課の統計係', related: false, checkedOn: '2026-10-02' };
    expect(await change(officer, order)).toEqual({ outcome: 'created' });
    await expect(change(staff.itself, { source: 'manager' })).rejects.toMatchObject({ code: 'own-words-only' });
    await expect(change(officer, { on: '2026-10-03', checkedOn: '2026-10-02' })).rejects.toMatchObject({
      code: 'duties-begin-later',
    });
    await expect(change(itself)).rejects.toMatchObject({ code: 'unknown-enrolment' });
    await expect(change(officer, { enrolmentId: enrolment })).rejects.toMatchObject({ code: 'not-a-staff-member' });
    const { roleChanges } = await outcomes.call(staff.itself, getOutcome, { enrolmentId: staff.enrolment });
    expect(roleChanges.counts).toMatchObject([{ source: 'office', duties: '総務課の統計係' }]);
    expect(roleChanges.said.map(({ source }) => source)).toEqual(['self', 'office']);
    expect((await published(nats, staff.enrolment, 2)).roleChanges).toEqual([{ on: '2026-10-01', related: false }]);
  });

  it('should keep the stage of a company once, whoever of its people it is told by', async () => {
    const [one, other] = [outcomes.learner('company'), outcomes.learner('company')];
    const company = { id: randomUUID(), name: 'あおば製作所（架空）' };
    for (const { person } of [one, other]) outcomes.companies.set(person, company);
    const tell = (enrolmentId: EnrolmentId, more: object = {}) =>
      outcomes.call(officer, recordShiftStage, {
        enrolmentId,
        on: '2026-06-01',
        stage: 'planned',
        source: 'company',
        checkedOn: '2026-10-01',
        ...more,
      });
    expect(await tell(one.enrolment)).toEqual({ outcome: 'created' });
    expect(await tell(other.enrolment)).toEqual({ outcome: 'unchanged' });
    expect(await tell(other.enrolment, { stage: 'under-way', on: '2026-09-01' })).toEqual({ outcome: 'created' });
    await expect(tell(one.enrolment, { on: '2026-10-02' })).rejects.toMatchObject({ code: 'stage-begins-later' });
    await expect(tell(outcomes.learner('company').enrolment)).rejects.toMatchObject({ code: 'no-company' });
    await expect(tell(enrolment)).rejects.toMatchObject({ code: 'no-company' });
    const { items } = await outcomes.call(officer, listShiftStages, { programme });
    expect(items).toMatchObject([{ company: company.id, name: company.name, counts: { stage: 'under-way' } }]);
    expect(items[0]?.said).toHaveLength(2);
    const neighbour = { ...officer, tenant: '992020' };
    expect((await outcomes.call(neighbour, listShiftStages, { programme })).items).toEqual([]);
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

    it('should know an enrolment that was remembered, also when asking for another takes longer than that', async () => {
      const row = { startedOn: '2025-10-01', insured: true, openEnded: true, related: true };
      const remembered = { ...row, enrolmentId: enrolment };
      await outcomes.call(importer, recordPlacements, { placements: [remembered], dryRun: true });
      const another = outcomes.learner('citizen');
      const known = outcomes.enrolments.get(another.enrolment)!;
      const { now } = performance;
      let slow = 0;
      performance.now = () => now.call(performance) + slow;
      // The owner takes ten seconds to answer.
      outcomes.enrolments.set(another.enrolment, {
        ...known,
        get person() {
          slow = 10_000;
          return known.person;
        },
      });
      const placements = [remembered, { ...row, enrolmentId: another.enrolment }];
      const { results } = await outcomes
        .call(importer, recordPlacements, { placements })
        .finally(() => (performance.now = now));
      expect(results).toEqual(['created', 'created']);
    });

    it('should keep nothing on a dry run, and answer the same', async () => {
      expect((await record(true)).results[0]).toBe('created');
      expect((await record(true)).results[0]).toBe('created');
      expect((await record()).results[0]).toBe('created');
    });
  });

  it('should come to the same in any order in which things are told, one by one or at once, twice or once', async () => {
    const on = (day: number) => `2026-0${1 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, '0')}`;
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 4, maxLength: 7 });
    const source = fc.constantFrom('office' as const, 'company' as const, 'self' as const);
    const thing = fc.record({
      kind: fc.constantFrom('check', 'placement', 'use'),
      source,
      months: fc.constantFrom(3 as const, 6 as const),
      yes: fc.boolean(),
    });
    const told = days.chain((all) =>
      fc
        .tuple(...all.map((day) => thing.map((one) => ({ ...one, on: on(day) }))))
        .chain((things) =>
          fc.tuple(fc.constant(things), fc.shuffledSubarray([...things, ...things], { minLength: 2 * things.length })),
        ),
    );
    type Told = typeof told extends fc.Arbitrary<[(infer T)[], unknown]> ? T : never;
    const tell = (enrolmentId: EnrolmentId, { kind, source: from, months, yes, on: day }: Told) => {
      const work = { startedOn: day, insured: yes, openEnded: true, related: !yes };
      if (kind === 'placement') return outcomes.call(officer, recordPlacement, { enrolmentId, ...work });
      if (kind === 'use') {
        const used = { on: day, what: '会議録の要約', hoursSavedPerMonth: yes ? 1 : 2 };
        return outcomes.call(officer, recordWorkplaceUse, { enrolmentId, ...used });
      }
      const said = yes ? { works: true as const, ...work } : { works: false as const };
      const check = { months, source: from, checkedOn: day, answer: said };
      return outcomes.call(officer, recordPlacementCheck, { enrolmentId, ...check });
    };
    const cameTo = async (id: EnrolmentId) => {
      const found = await outcomes.inDatabase((collection) => collection('outcomes').findOne({ _id: id as never }));
      const state = publicState(found as unknown as OutcomeDocument);
      const byDay = <T>(list: readonly T[]) => list.map((one) => JSON.stringify(one)).toSorted();
      return [byDay(state.placements), state.checks, byDay(state.workplaceUses)];
    };
    await fc.assert(
      fc.asyncProperty(told, async ([inOrder, shuffled]) => {
        const [first, other, atOnce] = ['citizen', 'citizen', 'citizen'].map(
          () => outcomes.learner('citizen').enrolment,
        );
        for (const one of inOrder) await tell(first!, one);
        for (const one of shuffled) await tell(other!, one);
        await Promise.all(shuffled.slice(0, 5).map((one) => tell(atOnce!, one)));
        for (const one of shuffled) await tell(atOnce!, one);
        const wanted = await cameTo(first!);
        expect(await cameTo(other!)).toEqual(wanted);
        expect(await cameTo(atOnce!)).toEqual(wanted);
      }),
      { numRuns: 5 },
    );
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
