import { CourseId, ProgrammeId, SessionId } from '#contracts';
import type { Session } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import type { ProgrammeDocument } from '../programme/index.js';
import { AttendanceRepository } from './attendance.repository.js';
import { SessionPlaceRepository } from './session-place.repository.js';
import type { SessionDocument } from './session.schema.js';

/** Sessions as callers see them, counted anew each time. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly places: SessionPlaceRepository,
    private readonly attendances: AttendanceRepository,
  ) {}

  async of(
    sessions: readonly SessionDocument[],
    programmes: ReadonlyMap<string, ProgrammeDocument>,
  ): Promise<Session[]> {
    if (sessions.length === 0) return [];
    const ids = sessions.map(({ _id }) => _id);
    const [places, attended] = await Promise.all([this.places.of(ids), this.attendances.of(ids)]);
    return sessions.flatMap((session) => {
      const programme = programmes.get(session.programme);
      if (!programme) return [];
      const count = (all: readonly { readonly session: string }[]) =>
        all.filter((one) => one.session === session._id).length;
      return [{ ...plain(session, programme), registered: count(places), attended: count(attended) }];
    });
  }
}

function plain(session: SessionDocument, programme: ProgrammeDocument): Omit<Session, 'registered' | 'attended'> {
  const pinned = programme.courses.find(({ course }) => course === session.course);
  const lesson = pinned?.lessons.find(({ key }) => key === session.lesson);
  return {
    session: SessionId.parse(session._id),
    programme: ProgrammeId.parse(session.programme),
    key: session.key,
    course: CourseId.parse(session.course),
    courseTitle: pinned?.title ?? '',
    lesson: session.lesson,
    lessonTitle: lesson?.title ?? null,
    place: session.place,
    from: session.from.toISOString(),
    until: session.until.toISOString(),
    capacity: session.capacity,
    cancelled: session.cancelled && { at: session.cancelled.at.toISOString(), reason: session.cancelled.reason },
  };
}
