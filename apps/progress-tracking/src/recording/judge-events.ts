import { reachesPerson, type AllowedCaller, type InputOf } from '#contracts';
import type { LearningEvent, recordLearningEvents } from '#contracts/progress';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { storedId, type LoggedEventDocument } from '../learning-log/index.js';
import { bodyHash } from './body-hash.js';
import { KnownEnrolments, type KnownEnrolment } from './known-enrolments.js';
import { judgeEvent, timeOf, type EventRefusal } from './learning-event.domain.js';

/** An event with what became of it: the document to store, or why it is refused. */
export type Judged = { readonly event: LearningEvent; readonly hash: string } & (
  { readonly accepted: LoggedEventDocument; readonly enrolment: KnownEnrolment } | { readonly refused: EventRefusal }
);

/** Judges each event by the enrolment and the courses that its programme pins. */
@Injectable()
export class JudgeEvents {
  constructor(private readonly known: KnownEnrolments) {}

  async execute(
    { sentAt, events }: InputOf<typeof recordLearningEvents>,
    { reach }: AllowedCaller,
    receivedAt: Date,
  ): Promise<Judged[]> {
    const trusted = reach.to === 'municipality';
    const known = await this.known.find(events.map(({ enrolmentId }) => enrolmentId));
    const enrolments = events.map(({ enrolmentId }) => {
      const enrolment = known.get(enrolmentId);
      return enrolment && reachesPerson(reach, enrolment.person) ? enrolment : undefined;
    });
    const courses = await this.known.coursesOf(
      events.flatMap(({ courseId }, place) => {
        const programme = enrolments[place]?.programme;
        return programme ? [{ programme, course: courseId }] : [];
      }),
    );
    const moment = { trusted, receivedAt };
    return events.map((event, place) => {
      const hash = bodyHash(event);
      const enrolment = enrolments[place];
      const pinned = courses.get(enrolment?.programme ?? '') ?? [];
      const facts = enrolment ? { courses: pinned, events: enrolment.events } : null;
      const refused = judgeEvent(event, { ...moment, enrolment: facts });
      if (refused || !enrolment) return { event, hash, refused: refused ?? 'unknown-enrolment' };
      enrolment.events += 1;
      const course = pinned.find((pin) => pin.course === event.courseId)?.key ?? '';
      const at = timeOf(event.at, sentAt, moment);
      return { event, hash, enrolment, accepted: documentOf(event, { enrolment, course, at, receivedAt, hash }) };
    });
  }
}

function documentOf(
  event: LearningEvent,
  facts: { enrolment: KnownEnrolment; course: string; at: Date; receivedAt: Date; hash: string },
): LoggedEventDocument {
  return {
    _id: storedId(event.id),
    tenant: requireTenant(),
    programme: facts.enrolment.programme,
    enrolment: facts.enrolment.id,
    course: facts.course,
    lesson: event.lessonId,
    kind: event.kind,
    progress: event.progress ?? null,
    ...(event.position !== undefined && { position: event.position }),
    score: event.score ?? null,
    seconds: event.seconds,
    at: facts.at,
    receivedAt: facts.receivedAt,
    bodyHash: facts.hash,
    pending: true,
  };
}
