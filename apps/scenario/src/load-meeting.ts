import type { ApiClient } from '#api-client';
import type { AttendeeId, MeetingId } from '#contracts';
import {
  answerMeetingQuestionnaire,
  applyToMeeting,
  callMeeting,
  composeTables,
  type ChallengeKind,
  type TablePlan,
} from '#contracts/exchange';
import { admitMunicipality } from '#contracts/registry';
import type { MeetingScenario } from './meeting-scenario.js';

/** As the file names challenges, and as the questionnaire does; any other is told in its own words. */
const challengeKinds: Readonly<Record<string, ChallengeKind>> = {
  管理職の理解: 'managers',
  予算: 'budget',
  何から学ぶか分からない: 'what-to-learn',
  人材要件が書けない: 'talent-requirements',
  学びを実務に落とし込めない: 'into-practice',
};

/** What `npm run scenario -- DIR --out FILE` writes of a meeting. */
export interface SeatedMeeting {
  readonly tables: readonly { readonly table: string; readonly people: readonly string[] }[];
  readonly choiceScore: number;
}

/** Holds a meeting step by step, from the secretariat's call to the plan of its tables; every step repeats without harm. */
export class LoadMeeting {
  constructor(
    private readonly secretariat: ApiClient,
    /** By which the meeting is known when it is loaded again. */
    private readonly key: string,
    private readonly scenario: MeetingScenario,
  ) {}

  async execute(): Promise<{ readonly seated: SeatedMeeting; readonly plan: TablePlan }> {
    for (const code of this.scenario.municipalities) await this.secretariat.call(admitMunicipality, { code });
    const meeting = await this.callMeeting();
    const people = new Map<AttendeeId, string>();
    // One after the other: who applied first stands first, and the same folder has the same plan.
    for (const one of this.scenario.people) people.set(await this.apply(meeting, one), one.person);
    const plan = await this.secretariat.call(composeTables, { meeting, round: 1 });
    const tables = plan.tables.flatMap(({ table, people: seats }) =>
      seats.length > 0 ? [{ table, people: seats.map(({ attendee }) => people.get(attendee) ?? '') }] : [],
    );
    return { seated: { tables, choiceScore: plan.choiceScore }, plan };
  }

  private async callMeeting(): Promise<MeetingId> {
    const { title, people, tables, municipalities } = this.scenario;
    const chosen = people.flatMap(({ choices }) => choices);
    const { meeting } = await this.secretariat.call(callMeeting, {
      key: this.key,
      kind: 'exchange',
      form: 'on-site',
      title,
      // A day that does not depend on today: the folder loaded again is the same meeting.
      startsAt: '2035-05-10T04:30:00Z',
      endsAt: '2035-05-10T07:30:00Z',
      place: 'デモ会場（架空）',
      about: '',
      capacity: people.length,
      invited: municipalities,
      themes: [...new Set([...tables.map(({ theme }) => theme), ...chosen])],
      tables,
    });
    return meeting;
  }

  private async apply(meeting: MeetingId, one: MeetingScenario['people'][number]): Promise<AttendeeId> {
    const api = this.secretariat.in(one.municipality);
    const applying = { meeting, key: one.person, name: one.person, department: 'デモ課（架空）' };
    const { attendee } = await api.call(applyToMeeting, applying);
    const challenge = challengeKinds[one.challenge] ?? 'other';
    await api.call(answerMeetingQuestionnaire, {
      meeting,
      attendee,
      choices: one.choices,
      stage: one.stage,
      challenge,
      otherChallenge: challenge === 'other' ? one.challenge : null,
      offers: null,
    });
    return attendee;
  }
}

/** What is wrong with a plan: every rule that it breaks, who has no seat, and a score that is too low. */
export const meetingFaults = (plan: TablePlan, requiredChoiceScore: number): string[] => [
  ...plan.broken.map(({ words }) => words.ja),
  ...plan.unseated.map(({ name }) => `without a seat: ${name}`),
  ...(plan.choiceScore < requiredChoiceScore ? [`choice score ${plan.choiceScore} < ${requiredChoiceScore}`] : []),
];
