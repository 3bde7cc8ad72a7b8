import { dayInJapan, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { completeByOffice } from '#contracts/progress';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { blockedBy, EnrolmentRepository } from '../enrolment/index.js';
import { GatheredInserts, LearningLogRepository, storedId } from '../learning-log/index.js';
import { ProgrammeRepository, recordingTermsOf } from '../programme/index.js';
import { AcceptingPressure } from '../recording/index.js';

const NOON = 'T12:00:00.000+09:00';

/**
 * Enters a completion that the office knows of: from paper, or where the program failed somebody. It stands in the log as
 * the office's, with the reason; the same day again changes nothing.
 */
@Injectable()
export class CompleteByOffice {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly log: LearningLogRepository,
    private readonly inserts: GatheredInserts,
    private readonly pressure: AcceptingPressure,
  ) {}

  async execute(input: InputOf<typeof completeByOffice>): Promise<OutputOf<typeof completeByOffice>> {
    const { enrolment: id, course: courseId, lesson, on, reason } = input;
    const now = new Date();
    await this.pressure.check(now);
    const enrolment = await this.enrolments.find(id);
    const programme = enrolment && (await this.programmes.find(enrolment.programme));
    if (!enrolment || !programme) throw new DomainError('unknown-enrolment');
    const blocked = blockedBy(recordingTermsOf(programme), enrolment);
    if (blocked) throw new DomainError(blocked);
    const course = programme.courses.find((pin) => pin.course === courseId);
    if (!course) throw new DomainError('unknown-course');
    if (!course.lessons.some(({ key }) => key === lesson)) throw new DomainError('unknown-lesson');
    if (on > dayInJapan(now)) throw new DomainError('date-in-future');
    if (on < programme.startsOn || on > programme.endsOn) throw new DomainError('outside-period');
    const _id = storedId(`office/${id}/${course.key}/${lesson}/${on}`);
    if ((await this.log.hashes([_id])).has(_id)) return { outcome: 'unchanged' };
    const [answer] = await this.inserts.insert([
      {
        _id,
        tenant: enrolment.tenant,
        programme: programme._id,
        enrolment: id,
        course: course.key,
        lesson,
        kind: 'completed',
        progress: null,
        score: null,
        seconds: 0,
        // A day has no hour: noon in Japan, or now where that is to come.
        at: new Date(Math.min(Date.parse(`${on}${NOON}`), now.getTime())),
        receivedAt: now,
        bodyHash: createHash('sha256').update(reason).digest('base64url'),
        source: 'office',
        reason,
        pending: true,
      },
    ]);
    return { outcome: answer === 'inserted' ? 'created' : 'unchanged' };
  }
}
