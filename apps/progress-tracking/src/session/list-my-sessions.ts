import { EnrolmentId, type Caller, type OutputOf } from '#contracts';
import type { listMySessions } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { ProgrammeRepository } from '../programme/index.js';
import { AttendanceRepository } from './attendance.repository.js';
import { SessionPlaceRepository } from './session-place.repository.js';
import { SessionViews } from './session-views.js';
import { SessionRepository } from './session.repository.js';

/** The sessions of the learner's programmes that are to come, and those that were the learner's. */
@Injectable()
export class ListMySessions {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly sessions: SessionRepository,
    private readonly places: SessionPlaceRepository,
    private readonly attendances: AttendanceRepository,
    private readonly views: SessionViews,
  ) {}

  async execute({ person }: Caller): Promise<OutputOf<typeof listMySessions>> {
    const mine = person ? await this.enrolments.ofPerson(person) : [];
    if (mine.length === 0) return { sessions: [] };
    const ids = mine.map(({ _id }) => _id);
    const [places, attended] = await Promise.all([this.places.ofEnrolments(ids), this.attendances.ofEnrolments(ids)]);
    const running = mine.filter(({ ending }) => ending === null).map(({ programme }) => programme);
    const ahead = await this.sessions.ofProgrammes(running, new Date());
    const known = new Set([...places, ...attended].map(({ session }) => session));
    const others = await this.sessions.findMany([...known].filter((id) => !ahead.some(({ _id }) => _id === id)));
    const shown = [...others, ...ahead].toSorted((a, b) => a.from.getTime() - b.from.getTime());
    const programmes = await this.programmes.findMany([...new Set(shown.map(({ programme }) => programme))]);
    const views = await this.views.of(shown, programmes);
    return {
      sessions: views.flatMap((view) => {
        const { registered, attended: _, ...session } = view;
        const enrolment = mine.find(({ programme }) => programme === session.programme);
        if (!enrolment) return [];
        const came = attended.find((one) => one.session === session.session);
        return [
          {
            ...session,
            enrolment: EnrolmentId.parse(enrolment._id),
            registered: places.some((place) => place.session === session.session),
            attendedAt: came?.at.toISOString() ?? null,
            placesLeft: session.capacity === null ? null : Math.max(0, session.capacity - registered),
          },
        ];
      }),
    };
  }
}
