import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { closeProgramme } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { closed, isClosed, ProgrammeRepository, seatsDue } from '../programme/index.js';
import { KnownEnrolments } from '../recording/index.js';

type Output = OutputOf<typeof closeProgramme>;

/** Closes a programme. What this process remembers of it is forgotten at once; others learn of it within seconds. */
@Injectable()
export class CloseProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly known: KnownEnrolments,
    private readonly events: Events,
  ) {}

  execute(input: InputOf<typeof closeProgramme>): Promise<Output> {
    return retryWhenChanged(() => this.close(input, new Date()));
  }

  private async close({ programme: id }: InputOf<typeof closeProgramme>, now: Date): Promise<Output> {
    const stored = await this.programmes.find(id);
    if (!stored) throw new DomainError('unknown-programme');
    const closings = closed(stored, now);
    const last = closings.at(-1);
    if (!last) throw new Error('closed without a closing');
    const closing = { number: last.number, at: last.at.toISOString(), reopenedAt: null };
    if (isClosed(stored)) return { programme: id, closing, outcome: 'unchanged' };
    await this.programmes.save(stored.version, { ...stored, closings, ...seatsDue(stored) }, now);
    this.known.forgetTerms([id]);
    this.events.wake();
    return { programme: id, closing, outcome: 'closed' };
  }
}
