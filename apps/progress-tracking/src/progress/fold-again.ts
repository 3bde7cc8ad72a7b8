import { Injectable } from '@nestjs/common';
import { LearningLogRepository } from '../learning-log/index.js';
import type { ProgrammeDocument } from '../programme/index.js';
import { doneShare, lastLearned } from './done-share.domain.js';
import { foldProgress } from './progress.domain.js';
import type { ProgressDocument } from './progress.schema.js';
import type { Folded } from './settle-progress.js';

/**
 * Folds an enrolment from all its events: the repair, and what a change of the programme's rules asks for, a provider's
 * word, which may take the place of another, or an attendance that was taken back.
 */
@Injectable()
export class FoldAgain {
  constructor(private readonly log: LearningLogRepository) {}

  async execute(
    enrolment: Pick<ProgressDocument, '_id' | 'tenant'>,
    stored: ProgressDocument | undefined,
    programme: ProgrammeDocument,
  ): Promise<Folded> {
    const { _id, tenant } = enrolment;
    const events = await this.log.allOf(_id);
    const { startedAt = null, completedAt = null } = stored ?? {};
    const state = foldProgress(events, programme, completedAt ? { startedAt, completedAt } : undefined);
    const next = {
      _id,
      tenant,
      programme: programme._id,
      ...state,
      share: doneShare(programme.courses, state.courses),
      lastAt: lastLearned(state.courses),
      events: events.length,
      rules: programme.rules,
      last: events.filter(({ pending }) => pending).map(({ _id }) => _id),
    };
    return { readVersion: stored?.version ?? null, programme, next };
  }
}
