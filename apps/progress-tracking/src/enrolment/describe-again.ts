import type { InputOf, OutputOf } from '#contracts';
import type { describeAgain } from '#contracts/progress';
import { Events } from '#messaging';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { UnfinishedWork } from '../unfinished/index.js';
import { isFirst, type Begun } from './enrolment.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import type { EnrolmentDocument } from './enrolment.schema.js';
import { LearnersThen } from './learners-then.js';

const AT_ONCE = 500;

/**
 * Asks again what reports break enrolments down by, where something was told late (a transfer, a company's size). Marked
 * first, so that nothing is forgotten; the mark goes with the answer.
 */
@Injectable()
export class DescribeAgain {
  constructor(
    private readonly enrolments: EnrolmentRepository,
    private readonly learners: LearnersThen,
    private readonly events: Events,
    unfinished: UnfinishedWork,
  ) {
    unfinished.add('learners to be described', () => this.finishAll());
  }

  async execute({ people }: InputOf<typeof describeAgain>): Promise<OutputOf<typeof describeAgain>> {
    await this.enrolments.markUndescribed(people);
    return {};
  }

  private async finishAll(): Promise<void> {
    for (;;) {
      const marked = await this.enrolments.findUndescribed(AT_ONCE);
      if (marked.length === 0) return;
      for (const tenant of new Set(marked.map((one) => one.tenant)))
        await inTenant(tenant, () => this.describe(marked.filter((one) => one.tenant === tenant)));
      this.events.wake();
    }
  }

  private async describe(marked: readonly EnrolmentDocument[]): Promise<void> {
    const traits = await this.learners.describe(marked.map(({ person, enrolledAt }) => ({ person, at: enrolledAt })));
    const all = new Map<string, Begun[]>();
    for (const one of await this.enrolments.timesOf([...new Set(marked.map(({ person }) => person))]))
      all.set(one.person, [...(all.get(one.person) ?? []), one]);
    for (const [place, { _id, person }] of marked.entries()) {
      const learner = { ...traits[place], first: isFirst(_id, all.get(person) ?? []) };
      await retryWhenChanged(() => this.keep(_id, learner));
    }
  }

  private async keep(id: string, learner: NonNullable<EnrolmentDocument['learner']>): Promise<void> {
    const stored = await this.enrolments.findMarked(id);
    if (!stored) return;
    const { undescribed: _, version, ...state } = stored;
    await this.enrolments.save(version, { ...state, learner }, new Date());
  }
}
