import { dayInJapan } from '#contracts';
import { Processes } from '#jobs';
import { LOGGER } from '#messaging';
import { crashPoint, type Logger } from '#observability';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { FactRepository } from '../facts/index.js';
import { canonicalText } from '../figures/index.js';
import {
  formerYears,
  isWaiting,
  ProgrammeReportRepository,
  ReportDayRepository,
  type CountedProgramme,
  type CountedReport,
  type WaitingReport,
} from '../programme-report/index.js';
import { isOnlyRecount, type Waiting } from '../stale-mark/index.js';
import { RefreshRequests } from './refresh-requests.js';
import {
  recountLargeReport,
  recountProgrammeReports,
  refreshLargeReport,
  refreshProgrammeReports,
} from './refresh.jobs.js';

/** What one run saves together: no more reports, and no more facts behind them, so that others get their turn. */
const REPORTS_AT_ONCE = 100;
const FACTS_AT_ONCE = 5000;
/** Programmes whose facts are read at the same time. */
const READ_AT_ONCE = 8;
/** A report that could not be counted or kept is tried again after so long. */
const REST_MS = 5000;

/**
 * Folds the facts of a municipality's programmes anew, many in one run: mark → work → unmark where still equal
 * (architecture.md §3.5). What follows from it is marked before the own marks go, so that a crash anywhere leaves
 * something for the sweeper. Reports of one run have nothing to do with one another: each is saved over the version
 * that was read of it, and whichever of them is not keeps its mark.
 */
@Injectable()
export class RefreshProgrammeReports {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly days: ReportDayRepository,
    private readonly facts: FactRepository,
    private readonly requests: RefreshRequests,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Processes(refreshProgrammeReports)
  execute(): Promise<void> {
    return this.refreshWaiting('changed');
  }

  @Processes(recountProgrammeReports)
  recount(): Promise<void> {
    return this.refreshWaiting('recount');
  }

  @Processes(refreshLargeReport)
  large({ programme }: { programme: string }): Promise<void> {
    return this.refreshLarge('changed', programme);
  }

  @Processes(recountLargeReport)
  recountLarge({ programme }: { programme: string }): Promise<void> {
    return this.refreshLarge('recount', programme);
  }

  private async refreshWaiting(what: Waiting): Promise<void> {
    const readAt = new Date();
    const [waiting, large] = await Promise.all([
      this.reports.findWaiting(what, REPORTS_AT_ONCE, readAt),
      this.reports.findLargeWaiting(what, readAt),
    ]);
    await Promise.all(large.map((programme) => this.requests.queueLarge(what, programme)));
    const { done, failed } = await this.refresh(waiting, readAt);
    // Others wait, or somebody else saved first: the next run is queued behind those of other municipalities.
    if (waiting.length === REPORTS_AT_ONCE || done + failed < waiting.length) await this.requests.queueProgrammes(what);
    if (failed > 0) throw new Error(`${failed} of ${waiting.length} reports could not be counted`);
  }

  private async refreshLarge(what: Waiting, programme: string): Promise<void> {
    const readAt = new Date();
    const report = await this.reports.find(programme);
    if (!isWaiting(report)) return;
    const { done, failed } = await this.refresh([report], readAt);
    if (failed > 0) throw new Error('the report could not be counted');
    if (done === 0) await this.requests.queueLarge(what, programme);
  }

  /** Counts as many of these reports as one run may, from the first on. Those neither done nor failed wait still. */
  private async refresh(reports: readonly WaitingReport[], readAt: Date): Promise<{ done: number; failed: number }> {
    const run = randomUUID();
    const { counted, failed } = await this.count(reports, readAt);
    if (failed.length > 0) await this.letRest(failed);
    const same = new Set(counted.filter(({ report, figures }) => isOnlyRecount(report) && hasFigures(report, figures)));
    const confirmed = await this.writeAll([...same], (some) => this.confirm(some, readAt));
    const others = counted.filter((one) => !same.has(one));
    const saved = await this.writeAll(await this.owing(others), (some) => this.save(some, readAt, run));
    return { done: confirmed.done + saved.done, failed: failed.length + confirmed.failed + saved.failed };
  }

  /**
   * All in one trip; where that fails one at a time, so that the report that cannot be kept does not keep the others from
   * it. Where the database does not answer at all, resting fails too and ends the run.
   * @param write says how many need no further run
   */
  private async writeAll(
    counted: readonly CountedReport[],
    write: (some: readonly CountedReport[]) => Promise<number>,
  ): Promise<{ done: number; failed: number }> {
    if (counted.length === 0) return { done: 0, failed: 0 };
    try {
      return { done: await write(counted), failed: 0 };
    } catch (error) {
      const [{ report }] = counted as [CountedReport];
      if (counted.length === 1) {
        this.logger.error({ err: error, programme: report._id }, 'figures not kept; tried again soon');
        await this.letRest([report._id]);
        return { done: 0, failed: 1 };
      }
    }
    const sum = { done: 0, failed: 0 };
    for (const one of counted) {
      const { done, failed } = await this.writeAll([one], write);
      sum.done += done;
      sum.failed += failed;
    }
    return sum;
  }

  private async letRest(programmes: readonly string[]): Promise<void> {
    await this.reports.letRest(programmes, new Date(Date.now() + REST_MS));
  }

  /** One report that cannot be counted does not keep the others from it. */
  private async count(
    reports: readonly WaitingReport[],
    readAt: Date,
  ): Promise<{ counted: CountedReport[]; failed: string[] }> {
    const counted: CountedReport[] = [];
    const failed: string[] = [];
    for (let at = 0, facts = 0; at < reports.length && facts < FACTS_AT_ONCE; at += READ_AT_ONCE) {
      const some = reports.slice(at, at + READ_AT_ONCE);
      const results = await Promise.allSettled(some.map((report) => this.countOne(report, readAt)));
      for (const [place, result] of results.entries()) {
        if (result.status === 'fulfilled') {
          counted.push(result.value);
          facts += result.value.figures.tally.enrolled;
        } else {
          const programme = some[place]?._id ?? '';
          failed.push(programme);
          this.logger.error({ err: result.reason as unknown, programme }, 'report not counted; tried again soon');
        }
      }
    }
    return { counted, failed };
  }

  private async countOne(report: WaitingReport, readAt: Date): Promise<CountedReport> {
    const { _id, programme } = report;
    const counted = await this.facts.fold(_id, programme.audience);
    await this.keepDay(report, readAt);
    return { report, figures: { programme, ...counted } };
  }

  private confirm(same: readonly CountedReport[], readAt: Date): Promise<number> {
    return this.reports.confirm(
      same.map(({ report }) => report),
      readAt,
    );
  }

  private async save(counted: readonly CountedReport[], readAt: Date, run: string): Promise<number> {
    await this.reports.save(counted, readAt, run);
    crashPoint('figures-saved-before-municipality');
    const years = new Set(
      counted.flatMap(({ report, figures: { programme } }) => [programme.fiscalYear, ...formerYears(report)]),
    );
    for (const year of years) await this.requests.ofMunicipality(year);
    crashPoint('refreshed-before-unmark');
    return this.reports.unmark(
      counted.map(({ report }) => report),
      run,
    );
  }

  /**
   * Reports that were only counted anew, and have other figures, are marked as what they are then: what follows from them
   * is owed whatever a crash leaves.
   */
  private async owing(counted: readonly CountedReport[]): Promise<CountedReport[]> {
    const recounted = counted.map(({ report }) => report).filter(isOnlyRecount);
    if (recounted.length === 0) return [...counted];
    const marked = new Map((await this.reports.markRecountChanges(recounted)).map((report) => [report._id, report]));
    return counted.map(({ report, figures }) => ({ report: marked.get(report._id) ?? report, figures }));
  }

  /** The version about to be replaced was its day's last when that day is over. */
  private async keepDay(report: WaitingReport, now: Date): Promise<void> {
    const { _id, folded, breakdown, version, foldedAt } = report;
    if (!folded || !foldedAt || version === undefined || dayInJapan(foldedAt) === dayInJapan(now)) return;
    await this.days.keep(_id, dayInJapan(foldedAt), {
      version,
      foldedAt,
      folded,
      ...(breakdown && { breakdown }),
    });
  }
}

/** Reports may hold an empty list for what this audience is not broken down by. */
function hasFigures({ folded, breakdown: kept = {} }: WaitingReport, counted: CountedProgramme): boolean {
  const { breakdown, ...figures } = counted;
  const same = Object.fromEntries(Object.keys(breakdown).map((by) => [by, kept[by as keyof typeof kept]]));
  return canonicalText({ ...folded, breakdown: same }) === canonicalText({ ...figures, breakdown });
}
