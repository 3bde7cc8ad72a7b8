import { DomainError, EnrolmentId, type InputOf, type OutputOf } from '#contracts';
import type { moveEnrolment } from '#contracts/progress';
import { Events } from '#messaging';
import { inTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { enrolmentView } from './enrolment-view.domain.js';
import { decideMove } from './enrolment.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import type { EnrolmentDocument } from './enrolment.schema.js';
import { enrolmentId, NewEnrolments } from './new-enrolments.js';

const AT_ONCE = 100;

/**
 * Moves a person to another programme. The decision is one save of the enrolment that ends: it says where to, and is
 * marked until the other enrolment is there. A crash in between leaves the mark; the same move again finishes it.
 */
@Injectable()
export class MoveEnrolment {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly fresh: NewEnrolments,
    private readonly events: Events,
    unfinished: UnfinishedWork,
  ) {
    unfinished.add('moves to be finished', () => this.finishAll());
  }

  async execute(input: InputOf<typeof moveEnrolment>): Promise<OutputOf<typeof moveEnrolment>> {
    const moved = await retryWhenChanged(() => this.decide(input, new Date()));
    await this.finish(moved);
    this.events.wake();
    return { from: enrolmentView(moved), to: EnrolmentId.parse(enrolmentId(input.programme, moved.person)) };
  }

  private async decide({ enrolment, programme: to, on }: InputOf<typeof moveEnrolment>, now: Date) {
    const stored = await this.enrolments.find(enrolment);
    if (!stored) throw new DomainError('unknown-enrolment');
    const programmes = await this.programmes.findMany([stored.programme, to]);
    const [here, there] = [programmes.get(stored.programme), programmes.get(to)];
    if (!here || !there) throw new DomainError('unknown-programme');
    if (to === stored.programme) throw new DomainError('same-programme');
    if (here.audience !== there.audience) throw new DomainError('wrong-audience', { audience: there.audience });
    if (decideMove(stored, { to, on }) === 'unchanged') return stored;
    checkNotClosed(here);
    checkNotClosed(there);
    const theirs = await this.enrolments.find(enrolmentId(to, stored.person));
    if (theirs?.ending) throw new DomainError('enrolment-ended', { enrolment: theirs._id });
    const moving = { ...stored, ending: { on, reason: 'moved' as const }, movedTo: to, moving: true as const };
    await this.enrolments.save(stored.version, moving, now);
    return { ...moving, version: stored.version + 1 };
  }

  private async finish(moved: EnrolmentDocument): Promise<void> {
    if (!moved.moving || moved.movedTo === undefined) return;
    await this.fresh.make(moved.movedTo, [moved.person], new Date());
    await this.enrolments.endMove(moved);
  }

  private async finishAll(): Promise<void> {
    for (const moved of await this.enrolments.findMoving(AT_ONCE))
      await inTenant(moved.tenant, () => this.finish(moved));
  }
}
