import { DomainError, type InputOf, type OutputOf, type Reach } from '#contracts';
import type { agreeLearningTime } from '#contracts/progress';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { enrolmentView } from './enrolment-view.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import { PeopleWithin } from './people-within.js';

type Input = InputOf<typeof agreeLearningTime>;
type Output = OutputOf<typeof agreeLearningTime>;

/** Keeps what was agreed; who agreed it stands in the audit chain. The same again changes nothing, nor the moment. */
@Injectable()
export class AgreeLearningTime {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly peopleWithin: PeopleWithin,
  ) {}

  execute(input: Input, reach: Reach): Promise<Output> {
    return retryWhenChanged(() => this.agree(input, reach, new Date()));
  }

  private async agree({ enrolment, hours }: Input, reach: Reach, now: Date): Promise<Output> {
    const stored = await this.enrolments.find(enrolment);
    const people = stored && (await this.peopleWithin.find(reach));
    if (!stored || (people && !people.includes(stored.person))) throw new DomainError('unknown-enrolment');
    const isSame = (stored.learningTime?.hours ?? null) === hours;
    if (isSame && !stored.learningTimeAsked) return enrolmentView(stored);
    const programme = await this.programmes.find(stored.programme);
    if (programme) checkNotClosed(programme);
    // Whatever is agreed answers what was asked.
    const { learningTime: before, learningTimeAsked: _, ...rest } = stored;
    const agreed = isSame ? before : hours === null ? undefined : { hours, agreedAt: now };
    const next = { ...rest, ...(agreed && { learningTime: agreed }) };
    await this.enrolments.save(stored.version, next, now);
    return enrolmentView(next);
  }
}
