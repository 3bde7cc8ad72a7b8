import { DomainError } from '#contracts';
import type { EnrolmentFunding } from '#contracts/progress';
import type { LearnerTraits } from '#contracts/registry';
import { naturalId, requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, ProgrammeRepository } from '../programme/index.js';
import type { ConsentWord } from './consent.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { LearnersThen } from './learners-then.js';

/** The id of the one enrolment of a person in a programme. */
export const enrolmentId = (programme: string, person: string): string => naturalId('enrolment', programme, person);

/** By what somebody is enrolled. */
interface Terms {
  readonly funding?: EnrolmentFunding | null;
  /** What they have said to the privacy notice already. */
  readonly consents?: readonly ConsentWord[];
  /** What they are by the day of their enrolment, where it was asked already. */
  readonly known?: ReadonlyMap<string, LearnerTraits>;
}

/** Makes the enrolments of people in a programme that are not there yet. */
@Injectable()
export class NewEnrolments {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly learners: LearnersThen,
  ) {}

  /**
   * @returns how many are new. Again, none.
   * @throws DomainError `programme-closed` when somebody would be new in a closed programme.
   */
  async make(
    programme: string,
    people: readonly string[],
    now: Date,
    { funding = null, consents, known }: Terms = {},
  ): Promise<number> {
    if (people.length === 0) return 0;
    if (await this.isClosed(programme)) {
      const ids = people.map((person) => enrolmentId(programme, person));
      if ((await this.enrolments.findMany(ids)).length === new Set(ids).size) return 0;
      throw new DomainError('programme-closed');
    }
    await retryWhenChanged(() => this.fixAudience(programme, now));
    const tenant = requireTenant();
    const traits = known ?? (await this.learners.describeOn(people, now));
    const learnedBefore = await this.enrolments.learnedBefore(programme, people);
    const fresh = people.map((person) => ({
      _id: enrolmentId(programme, person),
      tenant,
      programme,
      person,
      enrolledAt: now,
      ending: null,
      learner: { ...traits.get(person), first: !learnedBefore.has(person) },
      ...(funding && { funding }),
      ...(consents && { consents }),
    }));
    return this.enrolments.insertNew(fresh, now);
  }

  private async isClosed(programme: string): Promise<boolean> {
    const stored = await this.programmes.find(programme);
    return stored !== null && isClosed(stored);
  }

  /** Before the first enrolment, in the programme's own document: so no change of the audience can slip in between. */
  private async fixAudience(id: string, now: Date): Promise<void> {
    const stored = await this.programmes.find(id);
    if (!stored || stored.enrolled) return;
    await this.programmes.save(stored.version, { ...stored, enrolled: true }, now);
  }
}
