import { Injectable } from '@nestjs/common';
import { LearningLogRepository } from '../learning-log/index.js';
import type { ProgrammeDocument } from '../programme/index.js';
import { addEvents, foldProgress, type ProgressState } from './progress.domain.js';
import { ProgressRepository } from './progress.repository.js';

/** More than a learner sends before the folder gets to it. */
const PENDING = 2000;

/**
 * Progress with what was accepted and is not folded yet, so that a learner sees at once what was answered `accepted`.
 * For showing only: an event may be in the folded state already, which changes minima and maxima by nothing but would
 * count its seconds twice. So the seconds are those of the folded state.
 */
@Injectable()
export class CurrentProgress {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly log: LearningLogRepository,
  ) {}

  /** By enrolment, those with an event. */
  async find(
    enrolments: readonly { readonly _id: string; readonly programme: string }[],
    programmes: ReadonlyMap<string, ProgrammeDocument>,
  ): Promise<ReadonlyMap<string, ProgressState>> {
    const ids = enrolments.map(({ _id }) => _id);
    if (ids.length === 0) return new Map();
    const [stored, pending] = await Promise.all([this.progress.findMany(ids), this.log.pendingOf(ids, PENDING)]);
    return new Map(
      enrolments.flatMap(({ _id, programme }) => {
        const [known, rules] = [stored.get(_id), programmes.get(programme)];
        const events = pending.filter(({ enrolment }) => enrolment === _id);
        if (!rules || (!known && events.length === 0)) return [];
        const current = known ? addEvents(known, events, rules) : foldProgress(events, rules);
        return [[_id, { ...current, seconds: known?.seconds ?? 0 }] as const];
      }),
    );
  }
}
