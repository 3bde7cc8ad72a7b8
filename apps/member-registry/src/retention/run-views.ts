import { AccountId, type OutputOf } from '#contracts';
import type { confirmRetention } from '#contracts/privacy';
import { Injectable } from '@nestjs/common';
import { ErasureRepository } from '../erasure/index.js';
import type { RetentionRunDocument } from './retention-run.schema.js';

export type RunView = OutputOf<typeof confirmRetention>;

/** Retention runs as callers see them. */
@Injectable()
export class RunViews {
  constructor(private readonly erasures: ErasureRepository) {}

  async of(run: RetentionRunDocument): Promise<RunView> {
    const { done, total } = await this.erasures.countOf(run._id);
    const all = Math.max(run.planned, total);
    return {
      status: statusOf(run),
      confirmedBy: run.confirmedBy === null ? null : AccountId.parse(run.confirmedBy),
      confirmedAt: run.confirmedAt.toISOString(),
      progress: { done: run.due ? done : all, total: all },
      doneAt: run.doneAt?.toISOString() ?? null,
    };
  }
}

function statusOf({ due, cursor }: RetentionRunDocument): RunView['status'] {
  if (!due) return 'done';
  return cursor === '' ? 'waiting' : 'running';
}
