import { addDays, addMonths, dayInJapan, ProgrammeId, type Caller } from '#contracts';
import {
  answerSurvey,
  answerSurveyByLink,
  getOutcome,
  getQuestionnaire,
  getSurvey,
  getSurveyResults,
  inspectSurvey,
  listMySurveys,
  listQuestionnaires,
  planSurveys,
  publishQuestionnaire,
  submitSurveyResponse,
  type ItemAnswer,
  type Wave,
} from '#contracts/outcomes';
import { resetServers, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { linkIn, officer, programme, startOutcomes, type TestOutcomes } from '../outcome-tracking.factory.js';

const today = dayInJapan(new Date());
const completion: ItemAnswer[] = [
  { item: 'satisfaction', points: 5 },
  { item: 'understanding', points: 4 },
];
const backfill: Partial<Caller> = { ...officer, scopes: ['backfill'] };

describe('surveys of a programme', () => {
  let outcomes: TestOutcomes;
  beforeAll(async () => {
    await resetServers();
    outcomes = await startOutcomes();
    const { templates } = await outcomes.call(officer, listQuestionnaires, {});
    for (const template of templates) await outcomes.call(officer, publishQuestionnaire, template);
  });
  afterAll(() => outcomes.stop());

  const plan = (waves: readonly object[]) => outcomes.call(officer, planSurveys, { programme, waves: waves as never });
  const invited = (itself: Partial<Caller>, count = 1) =>
    waitFor(
      async () => {
        const { items } = await outcomes.call(itself, listMySurveys, {});
        return items.length >= count ? items : undefined;
      },
      { what: 'the invitation' },
    );
  const answer = (as: Partial<Caller>, enrolmentId: string, wave: Wave, answers: ItemAnswer[]) =>
    outcomes.call(as, answerSurvey, { enrolmentId: enrolmentId as never, wave, answers });

  it('should be asked with questionnaires whose published versions never change', async () => {
    const first = await outcomes.call(officer, getQuestionnaire, { key: 'standard-before' });
    const { key, title, items } = first;
    expect(await outcomes.call(officer, publishQuestionnaire, { key, title, items })).toEqual({
      version: 1,
      outcome: 'unchanged',
    });
    const changed = { key, title: '受講前アンケート（改）', items };
    expect(await outcomes.call(officer, publishQuestionnaire, changed)).toEqual({ version: 2, outcome: 'changed' });
    expect(await outcomes.call(officer, getQuestionnaire, { key, version: 1 })).toEqual(first);
    expect((await outcomes.call(officer, getQuestionnaire, { key })).title).toBe(changed.title);
    const neighbour = { ...officer, tenant: '992020' };
    await expect(outcomes.call(neighbour, getQuestionnaire, { key })).rejects.toMatchObject({
      code: 'unknown-questionnaire',
    });
    const [item] = items;
    const twice = { key: 'twice', title: '2つ', items: [item!, item!] };
    await expect(outcomes.call(officer, publishQuestionnaire, twice)).rejects.toMatchObject({ code: 'item-key-twice' });
    const six = { key: 'six', title: '6点', items: [{ ...item!, max: 6 } as never] };
    await expect(outcomes.call(officer, publishQuestionnaire, six)).rejects.toMatchObject({
      code: 'item-cannot-count',
    });
  });

  it('should invite each person once when a wave is due, by mail and on their page, and count what they say', async () => {
    await plan([
      { wave: 'T0', questionnaire: 'standard-before' },
      { wave: 'T1', questionnaire: 'standard-completion', openDays: 30 },
      { wave: 'T2', questionnaire: 'standard-three-months' },
    ]);
    const { enrolment, itself, email } = outcomes.learner();
    await outcomes.stands(enrolment, { enrolledOn: addDays(today, -20), completedOn: addDays(today, -1) });
    const items = await invited(itself, 2);
    expect(items.map(({ wave }) => wave).toSorted()).toEqual(['T0', 'T1']);
    expect(items.find(({ wave }) => wave === 'T1')).toMatchObject({ closesOn: addDays(today, 28), answered: false });
    const mails = await outcomes.mailsTo(email, 2);
    expect(mails).toHaveLength(2);

    expect(await answer(itself, enrolment, 'T0', [{ item: 'understanding', points: 2 }])).toEqual({
      outcome: 'created',
    });
    expect(await answer(itself, enrolment, 'T1', completion)).toEqual({ outcome: 'created' });
    expect(await answer(itself, enrolment, 'T1', completion)).toEqual({ outcome: 'unchanged' });
    const better: ItemAnswer[] = [...completion, { item: 'comment', text: '具体例がよかった' }];
    expect(await answer(itself, enrolment, 'T1', better)).toEqual({ outcome: 'updated' });
    const form = await outcomes.call(itself, getSurvey, { enrolmentId: enrolment, wave: 'T1' });
    expect(form).toMatchObject({ answered: true, closed: false, answers: better });
    expect(form.times).toHaveLength(2);
    const seen = await outcomes.call(officer, getSurvey, { enrolmentId: enrolment, wave: 'T1' });
    expect(seen).toMatchObject({ answered: true, answers: [], times: [] });
    const { surveys } = await outcomes.call(officer, getOutcome, { enrolmentId: enrolment });
    expect(surveys.map(({ answers }) => answers)).toEqual([null, null]);
    await expect(answer(itself, enrolment, 'T2', completion)).rejects.toMatchObject({ code: 'not-invited' });
    await expect(answer(itself, enrolment, 'T1', [{ item: 'comment', text: 'x' }])).rejects.toMatchObject({
      code: 'answer-missing',
    });

    const results = await outcomes.call(officer, getSurveyResults, { programme });
    expect(results.waves[1]).toMatchObject({ wave: 'T1', invited: 1, answered: 1, responseRate: 100 });
    expect(results.waves[1]?.items.find(({ item }) => item === 'satisfaction')).toMatchObject({ mean: 5, max: 5 });
    expect(results.waves[1]?.items.find(({ item }) => item === 'comment')?.texts).toEqual(['具体例がよかった']);
    expect(results.changes).toMatchObject([
      { item: 'understanding', before: 'T0', after: 'T1', matched: 1, changePoints: 100 },
      { item: 'understanding', before: 'T0', after: 'T2', matched: 0, changePoints: null },
    ]);
    expect(
      await outcomes.inDatabase((collection) => collection('survey_invitations').countDocuments({ enrolment })),
    ).toBe(2);
  });

  it('should be answered by a link without signing in, which shows nobody’s earlier answers', async () => {
    const { enrolment, email } = outcomes.learner();
    await outcomes.stands(enrolment, { enrolledOn: addDays(today, -1) });
    const link = linkIn((await outcomes.mailsTo(email, 1))[0]?.text ?? '');
    const answers: ItemAnswer[] = [{ item: 'understanding', points: 3 }];
    expect(await outcomes.call({}, inspectSurvey, { link })).toMatchObject({ wave: 'T0', answered: false });
    expect(await outcomes.call({}, answerSurveyByLink, { link, answers })).toEqual({ outcome: 'created' });
    expect(await outcomes.call({}, inspectSurvey, { link })).toMatchObject({ answered: true, answers: [], times: [] });
    await expect(outcomes.call({}, inspectSurvey, { link: `${link}x` })).rejects.toMatchObject({ code: 'wrong-link' });
    await expect(
      outcomes.call({}, answerSurveyByLink, { link: link.replace('992011', '992020'), answers }),
    ).rejects.toMatchObject({ code: 'wrong-link' });
  }, 40_000);

  it('should bind people by the window, and let a back-fill program answer behind it', async () => {
    const { enrolment, itself } = outcomes.learner();
    await outcomes.stands(enrolment, { enrolledOn: addDays(today, -1) });
    await invited(itself);
    await outcomes.inDatabase((collection) =>
      collection('survey_invitations').updateOne({ enrolment }, { $set: { closesOn: addDays(today, -1) } }),
    );
    const answers: ItemAnswer[] = [{ item: 'understanding', points: 3 }];
    for (const late of [itself, officer])
      await expect(answer(late, enrolment, 'T0', answers)).rejects.toMatchObject({ code: 'wave-closed' });
    const submit = (as: Partial<Caller>) =>
      outcomes.call(as, submitSurveyResponse, { enrolmentId: enrolment, wave: 'T0', answers: { understanding: 3 } });
    await expect(submit(itself)).rejects.toMatchObject({ code: 'wave-closed' });
    expect(await submit(backfill)).toEqual({ outcome: 'created' });
    expect(await answer(backfill, enrolment, 'T0', answers)).toEqual({ outcome: 'updated' });
  }, 40_000);

  it('should keep what somebody was invited to when the plan changes', async () => {
    await expect(plan([{ wave: 'T0', questionnaire: 'standard-completion' }])).rejects.toMatchObject({
      code: 'wave-running',
    });
    await expect(plan([])).rejects.toMatchObject({ code: 'wave-running' });
    await expect(plan([{ wave: 'T0', questionnaire: 'no-such' }])).rejects.toMatchObject({
      code: 'unknown-questionnaire',
    });
    const twice = { wave: 'T0', questionnaire: 'standard-before' };
    await expect(plan([twice, twice])).rejects.toMatchObject({ code: 'wave-twice' });
    Object.assign(outcomes.programme, { state: 'closed' });
    const closed = { programme: ProgrammeId.parse(randomUUID()), waves: [twice] as never };
    await expect(outcomes.call(officer, planSurveys, closed)).rejects.toMatchObject({ code: 'programme-closed' });
    Object.assign(outcomes.programme, { state: 'open' });
  });

  it('should invite nobody whose window is over, or whose completion was taken back', async () => {
    const [late, withdrawn, due] = [outcomes.learner(), outcomes.learner(), outcomes.learner()];
    await outcomes.stands(late.enrolment, { enrolledOn: '2020-01-01' });
    await outcomes.stands(withdrawn.enrolment, { enrolledOn: '2020-01-01', completedOn: addMonths(today, -3) });
    outcomes.enrolments.set(withdrawn.enrolment, {
      ...outcomes.enrolments.get(withdrawn.enrolment)!,
      completedOn: null,
    });
    await outcomes.stands(due.enrolment, { enrolledOn: '2020-01-01', completedOn: addMonths(today, -3) });
    expect((await invited(due.itself)).map(({ wave }) => wave)).toEqual(['T2']);
    for (const { itself } of [late, withdrawn])
      expect((await outcomes.call(itself, listMySurveys, {})).items).toEqual([]);
  }, 40_000);

  describe('answered anonymously', () => {
    const words: ItemAnswer[] = [{ item: 'used-at-work', choices: ['yes'] }, completion[1]!];

    it('should lie apart from whoever answered, once, and be shown only in groups', async () => {
      await plan([
        { wave: 'T0', questionnaire: 'standard-before' },
        { wave: 'T1', questionnaire: 'standard-completion' },
        { wave: 'T2', questionnaire: 'standard-three-months' },
        { wave: 'T3', questionnaire: 'standard-six-months', anonymous: true },
      ]);
      const people = Array.from({ length: 11 }, () => outcomes.learner());
      for (const { enrolment } of people)
        await outcomes.stands(enrolment, { enrolledOn: '2020-01-01', completedOn: addMonths(today, -6) });
      for (const { itself } of people) await invited(itself);
      const wave = async () => (await outcomes.call(officer, getSurveyResults, { programme })).waves[3];
      for (const [place, { itself, enrolment }] of people.entries()) {
        if (place === 9) expect(await wave()).toMatchObject({ invited: 11, answered: 0 });
        await answer(itself, enrolment, 'T3', words);
      }
      expect(await wave()).toMatchObject({ invited: 11, answered: 10 });
      const [first] = people;
      const named = { enrolmentId: first!.enrolment, wave: 'T3' as const, answers: { usedAtWork: true } };
      await expect(outcomes.call(backfill, submitSurveyResponse, named)).rejects.toMatchObject({
        code: 'wave-anonymous',
      });
      await expect(answer(first!.itself, first!.enrolment, 'T3', words)).rejects.toMatchObject({
        code: 'answered-anonymously',
      });
      await outcomes.inDatabase(async (collection) => {
        const kept = JSON.stringify(await collection('anonymous_answers').find().toArray());
        const named = await collection('outcomes').find().toArray();
        const invitations = await collection('survey_invitations').find({ wave: 'T3' }).toArray();
        for (const { enrolment, person } of people)
          for (const id of [enrolment, person]) expect(kept).not.toContain(id);
        expect(JSON.stringify(named)).not.toContain('used-at-work');
        expect(invitations.filter((one) => 'answering' in one)).toEqual([]);
        const audit = JSON.stringify(await collection('audit_details').find().toArray());
        // Answers have choices, questionnaires options.
        expect(audit).not.toContain('choices');
      });
    });
  });
});
