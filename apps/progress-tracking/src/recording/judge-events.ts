import { reachesPerson, type AllowedCaller, type InputOf, type Reach } from '#contracts';
import type { Blocked, LearningEvent, recordLearningEvents } from '#contracts/progress';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { blockedBy } from '../enrolment/index.js';
import { storedId, type LoggedEventDocument } from '../learning-log/index.js';
import { recordingTermsOf, type Pin } from '../programme/index.js';
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
    const facts = await this.factsOf(events, reach);
    const moment = { trusted, receivedAt };
    return events.map((event, place) => {
      const hash = bodyHash(event);
      const { enrolment, courses = [], blocked = null } = facts[place] ?? {};
      const judged = enrolment ? { courses, blocked, events: enrolment.events } : null;
      const refused = judgeEvent(event, { ...moment, enrolment: judged });
      if (refused || !enrolment) return { event, hash, refused: refused ?? 'unknown-enrolment' };
      enrolment.events += 1;
      const course = courses.find((pin) => pin.course === event.courseId)?.key ?? '';
      const at = timeOf(event.at, sentAt, moment);
      return { event, hash, enrolment, accepted: documentOf(event, { enrolment, course, at, receivedAt, hash }) };
    });
  }

  /** Of each event, in its place. What is blocked is looked at once more: a consent counts from the moment it is given. */
  private async factsOf(events: readonly LearningEvent[], reach: Reach): Promise<Facts[]> {
    const remembered = await this.lookUp(events, reach, await this.known.find(events.map(idOf)));
    const blocked = remembered.flatMap(({ enrolment, blocked: why }) => (enrolment && why ? [enrolment] : []));
    if (blocked.length === 0) return remembered;
    this.known.forgetTerms(blocked.map(({ programme }) => programme));
    this.known.forget(blocked.map(({ id }) => id));
    return this.lookUp(events, reach, await this.known.find(events.map(idOf)));
  }

  private async lookUp(
    events: readonly LearningEvent[],
    reach: Reach,
    known: ReadonlyMap<string, KnownEnrolment>,
  ): Promise<Facts[]> {
    const enrolments = events.map(({ enrolmentId }) => {
      const enrolment = known.get(enrolmentId);
      return enrolment && reachesPerson(reach, enrolment.person) ? enrolment : undefined;
    });
    const programmes = await this.known.programmesOf(
      events.flatMap(({ courseId }, place) => {
        const programme = enrolments[place]?.programme;
        return programme ? [{ programme, course: courseId }] : [];
      }),
    );
    return enrolments.map((enrolment) => {
      const programme = enrolment && programmes.get(enrolment.programme);
      if (!programme) return { enrolment };
      return { enrolment, courses: programme.courses, blocked: blockedBy(recordingTermsOf(programme), enrolment) };
    });
  }
}

/** What an event is judged by; nothing where the caller may not record for its enrolment. */
interface Facts {
  readonly enrolment?: KnownEnrolment | undefined;
  readonly courses?: readonly Pin[];
  readonly blocked?: Blocked | null;
}
const idOf = ({ enrolmentId }: LearningEvent) => enrolmentId;

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
