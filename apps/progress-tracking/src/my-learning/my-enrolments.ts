import { DomainError, reachesPerson, type Reach } from '#contracts';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository, lacksSeat } from '../enrolment/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';

/** An enrolment of the caller's own, with a course that its programme pins. */
@Injectable()
export class MyEnrolments {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly programmes: ProgrammeRepository,
  ) {}

  /** @throws DomainError `unknown-enrolment`, also for somebody else's; `unknown-course` for one that is not pinned. */
  async get(id: string, course: string, reach: Reach) {
    const enrolment = await this.enrolments.find(id);
    if (!enrolment || !reachesPerson(reach, enrolment.person)) throw new DomainError('unknown-enrolment');
    const programmes = await this.programmes.findMany([enrolment.programme]);
    const programme = programmes.get(enrolment.programme);
    const pinned = programme?.courses.find((pin) => pin.course === course);
    if (!programme || !pinned) throw new DomainError('unknown-course');
    return { enrolment, programme, programmes, pinned };
  }

  /** Whether a person is enrolled in a programme that pins this version, his enrolment has not ended, and does not lack a seat. */
  async isLearning(person: string, course: string, version: number): Promise<boolean> {
    const open = (await this.enrolments.ofPerson(person)).filter((one) => !one.ending && !lacksSeat(one));
    const programmes = await this.programmes.findMany(open.map(({ programme }) => programme));
    const pins = ({ courses }: ProgrammeDocument) =>
      courses.some((pin) => pin.course === course && pin.version === version);
    return [...programmes.values()].some(pins);
  }
}
