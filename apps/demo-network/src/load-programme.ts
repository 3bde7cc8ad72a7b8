import type { ApiClient } from '#api-client';
import {
  dayInJapan,
  type CourseId,
  type EnrolmentId,
  type ImportId,
  type PersonId,
  type ProgrammeId,
} from '#contracts';
import { recordPlacement, recordWorkplaceUse, submitSurveyResponse } from '#contracts/outcomes';
import { endEnrolment, listEnrolments, recordLearningEvents } from '#contracts/progress';
import { getImport, listPeople } from '#contracts/registry';
import { setTimeout as delay } from 'node:timers/promises';
import { demoCourses } from './course-content.js';
import { justBegun, learnerYear, type LearnerYear } from './learner-year.domain.js';
import type { Track } from './plan.domain.js';
import { roster } from './people.domain.js';
import { seededRandom } from './random.domain.js';

const DAY_MS = 24 * 3600 * 1000;
export interface ProgrammePlan {
  readonly code: string;
  readonly track: Track;
  readonly programme: ProgrammeId;
  readonly courses: ReadonlyMap<string, CourseId>;
  readonly people: number;
  readonly from: Date;
  /** Nothing is recorded after this: the programme's end, or now. */
  readonly until: Date;
  readonly seed: number;
  readonly firstEmail?: string;
  /** The address of somebody who has only begun. */
  readonly beginner?: string | undefined;
}

/** Enrols a programme's people by roster, then records their year. */
export async function loadProgramme(api: ApiClient, plan: ProgrammePlan): Promise<void> {
  await importRoster(api, plan);
  const enrolments: { enrolment: EnrolmentId; person: PersonId }[] = [];
  for await (const { items } of api.pages(listEnrolments, { programme: plan.programme })) enrolments.push(...items);
  const random = seededRandom(plan.seed);
  const beginner = plan.beginner ? (await api.call(listPeople, { email: plan.beginner })).items[0]?.person : undefined;
  const years = enrolments.map(({ enrolment, person }) => {
    const year = learnerYear(demoCourses, plan.track, plan, random);
    return { enrolment, year: person === beginner ? justBegun(year) : year };
  });
  await sendEvents(api, plan, years);
  for (const { enrolment, year } of years) await sendOutcomes(api, plan, enrolment, year);
}

async function importRoster(
  api: ApiClient,
  { code, track, programme, people, seed, firstEmail }: ProgrammePlan,
): Promise<void> {
  // The same people every year: the seed of a roster does not depend on the year.
  const text = roster(code, track.audience, people, seededRandom(Number(code) + track.audience.length), firstEmail);
  const bytes = new TextEncoder().encode(text);
  const { importId } = await api.upload(
    '/imports/people',
    { name: `demo-${seed}.csv`, bytes },
    { audience: track.audience, programmeId: programme },
  );
  for (;;) {
    const { status, refusal } = await api.call(getImport, { importId: importId as ImportId });
    if (status === 'done') return;
    if (status === 'refused') throw new Error(`demo roster refused: ${refusal?.code ?? ''}`);
    await delay(100);
  }
}

async function sendEvents(
  api: ApiClient,
  plan: ProgrammePlan,
  years: readonly { enrolment: EnrolmentId; year: LearnerYear }[],
): Promise<void> {
  const events = years.flatMap(({ enrolment, year }) =>
    year.lessons.flatMap(({ course, lesson, score, seconds, at }, place) => {
      const event = {
        id: `demo-${plan.seed}-${enrolment.slice(0, 13)}-${place}`,
        enrolmentId: enrolment,
        courseId: plan.courses.get(course) as CourseId,
        lessonId: lesson,
        seconds,
        at: at.toISOString(),
      };
      const completed = { ...event, kind: 'completed' as const };
      if (score === undefined) return [completed];
      return [{ ...event, id: `${event.id}-score`, kind: 'scored' as const, score, seconds: 0 }, completed];
    }),
  );
  for (let place = 0; place < events.length; place += 50) {
    await api.call(recordLearningEvents, { sentAt: new Date().toISOString(), events: events.slice(place, place + 50) });
  }
}

async function sendOutcomes(
  api: ApiClient,
  plan: ProgrammePlan,
  enrolment: EnrolmentId,
  year: LearnerYear,
): Promise<void> {
  const survey = (wave: 'T0' | 'T1' | 'T2', answers: Record<string, number | boolean>) =>
    api.call(submitSurveyResponse, { enrolmentId: enrolment, wave, answers });
  if (year.before !== null) await survey('T0', { understanding: year.before });
  if (year.after) await survey('T1', year.after);
  if (year.usedAtWork !== null) await survey('T2', { usedAtWork: year.usedAtWork });
  if (year.hoursSaved !== null) {
    const on = dayInJapan(
      new Date(Math.min(plan.until.getTime(), (year.completedAt ?? plan.until).getTime() + 60 * DAY_MS)),
    );
    await api.call(recordWorkplaceUse, {
      enrolmentId: enrolment,
      on,
      what: '定例業務の見直し',
      hoursSavedPerMonth: year.hoursSaved,
    });
  }
  if (
    year.placedAfterDays !== null &&
    year.completedAt &&
    year.completedAt.getTime() + year.placedAfterDays * DAY_MS < Date.now()
  ) {
    const startedOn = dayInJapan(new Date(year.completedAt.getTime() + year.placedAfterDays * DAY_MS));
    const sure = year.placedAfterDays % 3 !== 0;
    await api.call(recordPlacement, {
      enrolmentId: enrolment,
      startedOn,
      insured: sure,
      openEnded: year.placedAfterDays % 2 === 0,
      related: sure,
      source: '事業所確認',
    });
  }
  if (year.leftForJob) await api.call(endEnrolment, { enrolment, on: dayInJapan(plan.until), reason: 'employed' });
}
