import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EnrolmentRepository } from '../enrolment/index.js';
import { LearningLogRepository } from '../learning-log/index.js';
import type { ProgrammeDocument } from '../programme/index.js';
import { doneShare, foldProgress, inForce, isWithinPeriod } from '../progress/index.js';
import { canonicalRows, sessionsOf, type LearningSession } from './evidence.domain.js';

type Enrolment = NonNullable<Awaited<ReturnType<EnrolmentRepository['find']>>>;

/** What the log tells of one learner and one course. */
export interface CourseEvidence {
  readonly title: string;
  /** 標準学習時間 in minutes. */
  readonly minutes: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  /** Learned, in seconds. */
  readonly seconds: number;
  /** 進捗率, 0 to 100 with one decimal. */
  readonly progress: number;
  readonly bestScore: number | null;
  readonly passScore: number | null;
  readonly completedAt: Date | null;
  readonly sessions: readonly LearningSession[];
  /** Completions that the office entered. */
  readonly byOffice: number;
  /** Completions that count by a provider's record or a list of them. */
  readonly byProvider: number;
}
export interface LearnerEvidence {
  readonly person: string;
  readonly courses: readonly CourseEvidence[];
  /** How many rows of the log count, and their SHA-256. */
  readonly rows: number;
  readonly hash: string;
}

/** What a learner's log tells of a programme: counted anew from the rows themselves. */
@Injectable()
export class EvidenceOfLearners {
  constructor(private readonly log: LearningLogRepository) {}

  async of({ _id, person }: Enrolment, programme: ProgrammeDocument): Promise<LearnerEvidence> {
    const events = inForce(await this.log.allOf(_id));
    const pinned = new Set(programme.courses.map(({ key }) => key));
    const counted = events.filter(({ course, at }) => pinned.has(course) && isWithinPeriod(programme, at));
    const state = foldProgress(counted, programme);
    const courses = programme.courses.map((pin): CourseEvidence => {
      const mine = counted.filter(({ course }) => course === pin.key);
      const learned = state.courses.find(({ key }) => key === pin.key);
      const moments = mine.map(({ at }) => at.getTime());
      return {
        title: pin.title,
        minutes: pin.lessons.reduce((sum, { minutes }) => sum + minutes, 0),
        firstAt: learned?.startedAt ?? null,
        lastAt: moments.length > 0 ? new Date(Math.max(...moments)) : null,
        seconds: mine.reduce((sum, { seconds }) => sum + seconds, 0),
        progress: Math.round(doneShare([pin], learned ? [learned] : []) * 1000) / 10,
        bestScore: learned?.bestScore ?? null,
        passScore: pin.passScore,
        completedAt: learned?.completedAt ?? null,
        sessions: sessionsOf(mine),
        byOffice: mine.filter(({ source }) => source === 'office').length,
        byProvider: mine.filter(({ source }) => source === 'provider').length,
      };
    });
    const hash = createHash('sha256').update(canonicalRows(counted)).digest('hex');
    return { person, courses, rows: counted.length, hash };
  }
}
