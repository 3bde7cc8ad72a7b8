import { DomainError, EnrolmentId, type InputOf, type OutputOf } from '#contracts';
import type { moveEnrolment } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkNotClosed, ProgrammeRepository } from '../programme/index.js';
import { UnfinishedWork } from '../unfinished/index.js';
import { enrolmentId } from './enrolment-id.js';
import { enrolmentView } from './enrolment-view.domain.js';
import { decideMove } from './enrolment.domain.js';
import { EnrolmentRepository } from './enrolment.repository.js';
import type { EnrolmentDocument } from './enrolment.schema.js';
import { NewEnrolments } from './new-enrolments.js';
import { SeatLine } from './seat-line.js';

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
    private readonly line: SeatLine,
    private readonly events: Events,
    private readonly unfinished: UnfinishedWork,
  ) {
    unfinished.add('moves to be finished', () => this.finishAll());
  }

  async execute(input: InputOf<typeof moveEnrolment>): Promise<OutputOf<typeof moveEnrolment>> {
    const { moved, seat } = await this.move(input);
    await this.finish(moved, seat);
    this.events.wake();
    return { from: enrolmentView(moved), to: EnrolmentId.parse(enrolmentId(input.programme, moved.person)) };
  }

  /** Where seats are needed there, one is held first: nobody is moved to where there is none. */
  private async move(input: InputOf<typeof moveEnrolment>) {
    const { isNew, stored } = await this.look(input);
    if (!isNew) return { moved: stored, seat: null };
    const seat = await this.fresh.reserve(input.programme, stored.person, new Date());
    try {
      return { moved: await retryWhenChanged(() => this.decide(input, new Date())), seat };
    } catch (error) {
      if (seat !== null) await this.line.cancel(seat);
      throw error;
    }
  }

  private async decide(input: InputOf<typeof moveEnrolment>, now: Date): Promise<EnrolmentDocument> {
    const { isNew, stored } = await this.look(input);
    if (!isNew) return stored;
    const { programme: movedTo, on } = input;
    const moving = { ...stored, ending: { on, reason: 'moved' as const }, movedTo, moving: true as const };
    await this.enrolments.save(stored.version, moving, now);
    return { ...moving, version: stored.version + 1 };
  }

  /** The enrolment, and whether the move is news. */
  private async look({ enrolment, programme: to, on }: InputOf<typeof moveEnrolment>) {
    const stored = await this.enrolments.find(enrolment);
    if (!stored) throw new DomainError('unknown-enrolment');
    const programmes = await this.programmes.findMany([stored.programme, to]);
    const [here, there] = [programmes.get(stored.programme), programmes.get(to)];
    if (!here || !there) throw new DomainError('unknown-programme');
    if (to === stored.programme) throw new DomainError('same-programme');
    if (here.audience !== there.audience) throw new DomainError('wrong-audience', { audience: there.audience });
    if (decideMove(stored, { to, on }) === 'unchanged') return { isNew: false, stored };
    checkNotClosed(here);
    checkNotClosed(there);
    const theirs = await this.enrolments.find(enrolmentId(to, stored.person));
    if (theirs?.ending) throw new DomainError('enrolment-ended', { enrolment: theirs._id });
    return { isNew: true, stored };
  }

  private async finish(moved: EnrolmentDocument, seat: string | null = null): Promise<void> {
    if (!moved.moving || moved.movedTo === undefined) return;
    const { reserved } = await this.fresh.make(moved.movedTo, [moved.person], new Date(), { seat });
    // Who waits stands in line; a seat that is on its way is looked for again.
    if (!reserved.has(moved.person)) await this.enrolments.endMove(moved);
  }

  private async finishAll(): Promise<void> {
    const moving = await this.enrolments.findMoving(AT_ONCE);
    await this.unfinished.each(moving, (moved) => this.finish(moved));
  }
}
