import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { reopenProgramme } from '#contracts/progress';
import { Events } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { isClosed, ProgrammeRepository, reopened, seatsDue } from '../programme/index.js';
import { KnownEnrolments } from '../recording/index.js';

/** Opens a closed programme again. The reason stands in the audit chain. */
@Injectable()
export class ReopenProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly known: KnownEnrolments,
    private readonly events: Events,
  ) {}

  execute({ programme }: InputOf<typeof reopenProgramme>): Promise<OutputOf<typeof reopenProgramme>> {
    return retryWhenChanged(async () => {
      const now = new Date();
      const stored = await this.programmes.find(programme);
      if (!stored) throw new DomainError('unknown-programme');
      if (!isClosed(stored)) return { programme, outcome: 'unchanged' };
      await this.programmes.save(
        stored.version,
        { ...stored, closings: reopened(stored, now), ...seatsDue(stored) },
        now,
      );
      this.known.forgetTerms([programme]);
      this.events.wake();
      return { programme, outcome: 'reopened' };
    });
  }
}
