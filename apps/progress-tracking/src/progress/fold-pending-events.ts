import { crashPoint } from '#observability';
import { acrossTenants, inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LearningLogRepository, type LoggedEventDocument } from '../learning-log/index.js';
import { ProgrammeRepository, type ProgrammeDocument } from '../programme/index.js';
import { doneShare, lastLearned } from './done-share.domain.js';
import { FoldAgain } from './fold-again.js';
import { addEvents, changesOthers, foldProgress } from './progress.domain.js';
import { ProgressRepository } from './progress.repository.js';
import type { ProgressDocument } from './progress.schema.js';
import { SettleProgress, type Folded } from './settle-progress.js';

const CHUNK = 500;
/** With a backlog, so many events of the same enrolments are added with one save each. */
const LARGE_CHUNK = 2000;

/** Adds the events that were received first to the progress of their enrolments. */
@Injectable()
export class FoldPendingEvents {
  constructor(
    private readonly log: LearningLogRepository,
    private readonly progress: ProgressRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly foldAgain: FoldAgain,
    private readonly settle: SettleProgress,
  ) {}

  /** Returns whether there was something to do; at most a chunk is done at once. */
  async execute(now: Date): Promise<boolean> {
    const pending = await acrossTenants('fold pending events', () => this.findPending());
    if (pending.length > 0) crashPoint('pending-before-fold');
    let done = false;
    for (const [tenant, events] of groupBy(pending, ({ tenant }) => tenant)) {
      done = (await inTenant(tenant, () => this.fold(events, now))) || done;
    }
    return done;
  }

  private async findPending(): Promise<LoggedEventDocument[]> {
    const first = await this.log.firstPending(CHUNK);
    if (first.length < CHUNK) return first;
    return this.log.pendingOf([...new Set(first.map(({ enrolment }) => enrolment))], LARGE_CHUNK);
  }

  private async fold(pending: readonly LoggedEventDocument[], now: Date): Promise<boolean> {
    const enrolments = groupBy(pending, ({ enrolment }) => enrolment);
    // Progress first: rules read afterwards are never older than the ones it was folded by.
    const found = await this.progress.findMany([...enrolments.keys()]);
    const late = pending.filter(({ enrolment }) => found.get(enrolment)?.erased);
    // Another process took them in while their person was being erased: they are counted nowhere.
    await this.log.remove(late.map(({ _id }) => _id));
    for (const { enrolment } of late) enrolments.delete(enrolment);
    const stored = new Map([...found].filter(([enrolment]) => enrolments.has(enrolment)));
    const programmes = await this.programmes.findMany([...new Set(pending.map(({ programme }) => programme))]);
    const unsettled = [...stored.values()].filter(
      (known) => known.rules === programmes.get(known.programme)?.rules && !this.settle.isSettled(known),
    );
    const fresh = await this.pendingAfter(unsettled);
    const folded: Folded[] = [];
    for (const [enrolment, pendingHere] of enrolments) {
      const programme = programmes.get(pendingHere[0]?.programme ?? '');
      const known = stored.get(enrolment);
      if (!programme) continue;
      const events = known && unsettled.includes(known) ? (fresh.get(enrolment) ?? []) : pendingHere;
      if ((known && known.rules !== programme.rules) || events.some(changesOthers)) {
        const { tenant } = programme;
        folded.push(await this.foldAgain.execute({ _id: enrolment, tenant }, known, programme));
      } else if (events.length > 0) folded.push(add(events, known, programme));
    }
    await this.settle.execute(folded, now);
    return folded.length > 0 || unsettled.length > 0 || late.length > 0;
  }

  /**
   * Another process may have added some of the events that were found, so: first what was saved is finished, then what
   * is still pending is in no saved state.
   */
  private async pendingAfter(unsettled: readonly ProgressDocument[]): Promise<Map<string, LoggedEventDocument[]>> {
    if (unsettled.length === 0) return new Map();
    await this.settle.finish(unsettled);
    const ids = unsettled.map(({ _id }) => _id);
    return groupBy(await this.log.pendingOf(ids, CHUNK), ({ enrolment }) => enrolment);
  }
}

function add(
  events: readonly LoggedEventDocument[],
  known: ProgressDocument | undefined,
  programme: ProgrammeDocument,
): Folded {
  const [first] = events as [LoggedEventDocument];
  const state = known ? addEvents(known, events, programme) : foldProgress(events, programme);
  const next = {
    _id: first.enrolment,
    tenant: first.tenant,
    programme: programme._id,
    ...state,
    share: doneShare(programme.courses, state.courses),
    lastAt: lastLearned(state.courses),
    events: (known?.events ?? 0) + events.length,
    rules: programme.rules,
    last: events.map(({ _id }) => _id),
  };
  return { readVersion: known?.version ?? null, programme, next };
}

function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
