import { DepartmentId, EnrolmentId } from '#contracts';
import {
  countReasons,
  enrolPeople,
  getMyLearning,
  listChallenges,
  listSharedReasons,
  reviewReason,
  setChallenges,
  stateReason,
} from '#contracts/progress';
import { naturalId } from '#persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  dx,
  learner,
  neighbour,
  officer,
  progressTracking,
  refusal,
  somebody,
  type Harness,
} from '../progress-tracking.factory.js';

const care = { key: 'care', label: '介護の手続きが長い' };

describe('学ぶ理由', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await progressTracking();
    await harness.call(officer, setChallenges, { challenges: [care, { key: 'paper', label: '紙が多い' }] });
  });
  afterAll(() => harness.close());

  const state = (person: string, enrolment: EnrolmentId, more = {}) =>
    harness.call(learner(person), stateReason, {
      enrolment,
      challenge: 'care',
      words: '窓口で待つ人を減らしたい',
      ...more,
    });
  const mine = async (person: string) =>
    (await harness.call(learner(person), getMyLearning, {})).enrolments.map(({ reason }) => reason);

  it('should be asked for at the start, and shown on the home page in the learner’s own words', async () => {
    const { person, enrolment } = await harness.enrolledNow('start');
    expect(await mine(person)).toEqual([null]);
    await state(person, enrolment);
    expect(await mine(person)).toMatchObject([
      {
        challenge: 'care',
        challengeLabel: care.label,
        words: '窓口で待つ人を減らしたい',
        shareWithManager: false,
        review: null,
      },
    ]);
    const first = await state(person, enrolment);
    expect(await state(person, enrolment)).toEqual(first);
    expect(await refusal(state(person, enrolment, { challenge: 'other' }))).toMatchObject({
      code: 'unknown-challenge',
    });
    expect(await refusal(state(somebody(), enrolment))).toMatchObject({ code: 'unknown-enrolment' });
  });

  it('should be read by the manager of those who share it, and by no other', async () => {
    const { person, enrolment, programme } = await harness.enrolledNow('shared');
    // Of the stand-in's departments each has just the person of its id.
    const manager = (of: string) =>
      ({ tenant: '992011', roles: ['department-manager'], departments: [DepartmentId.parse(of)] }) as const;
    const shared = async (of: string) => (await harness.call(manager(of), listSharedReasons, { programme })).items;
    await state(person, enrolment);
    expect(await shared(person)).toEqual([]);
    await state(person, enrolment, { shareWithManager: true });
    expect(await shared(person)).toMatchObject([{ person, name: '架空 花子', words: '窓口で待つ人を減らしたい' }]);
    expect(await shared(somebody())).toEqual([]);
    expect(await refusal(harness.call(officer, listSharedReasons, { programme }))).toMatchObject({ code: 'forbidden' });
  });

  it('should be looked back at in the end, and counted without anybody’s words', async () => {
    const { person, enrolment, programme } = await harness.enrolledNow('end');
    const over = await harness.enrolled('over');
    const review = (as: string, of: EnrolmentId) =>
      harness.call(learner(as), reviewReason, { enrolment: of, outcome: 'partly', words: '半分になった' });
    await state(person, enrolment);
    expect(await refusal(review(person, enrolment))).toMatchObject({ code: 'not-at-the-end' });
    expect(await refusal(review(over.person, over.enrolment))).toMatchObject({ code: 'reason-missing' });
    await state(over.person, over.enrolment);
    const reviewed = await review(over.person, over.enrolment);
    expect(reviewed.review).toMatchObject({ outcome: 'partly', words: '半分になった' });
    expect(await review(over.person, over.enrolment)).toEqual(reviewed);
    const count = (of: typeof programme) => harness.call(officer, countReasons, { programme: of });
    const nobody = { yes: 0, partly: 0, 'not-yet': 0 };
    expect(await count(programme)).toEqual({
      stated: 1,
      challenges: [{ key: 'care', label: care.label, people: 1, reviewed: nobody }],
    });
    expect((await count(over.programme)).challenges).toMatchObject([{ reviewed: { ...nobody, partly: 1 } }]);
  });

  it('should keep its challenge when the office takes it off the list', async () => {
    const { person, enrolment } = await harness.enrolledNow('retired');
    await state(person, enrolment, { challenge: 'paper' });
    await harness.call(officer, setChallenges, { challenges: [care] });
    expect((await harness.call(learner(person), listChallenges, {})).challenges).toEqual([care]);
    expect(await mine(person)).toMatchObject([{ challenge: 'paper', challengeLabel: '紙が多い' }]);
    await state(person, enrolment, { challenge: 'paper', words: '印鑑をなくしたい' });
    const other = await harness.enrolledNow('retired-other');
    expect(await refusal(state(other.person, other.enrolment, { challenge: 'paper' }))).toMatchObject({
      code: 'unknown-challenge',
    });
    expect((await harness.call({ ...neighbour, roles: ['learner'] }, listChallenges, {})).challenges).toEqual([]);
  });

  it('should be shared by staff only', async () => {
    const { programme } = await harness.open('residents', { audience: 'citizen', courses: [dx.course] });
    const person = somebody();
    await harness.call(officer, enrolPeople, { programme, people: [person] });
    const enrolment = EnrolmentId.parse(naturalId('enrolment', programme, person));
    expect(await refusal(state(person, enrolment, { shareWithManager: true }))).toMatchObject({
      code: 'share-staff-only',
    });
    expect(await state(person, enrolment)).toMatchObject({ shareWithManager: false });
  });
});
