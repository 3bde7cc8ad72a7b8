import { DomainError, type Audience } from '#contracts';
import { Processes } from '#jobs';
import { crashPoint } from '#observability';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { FactRepository } from '../facts/index.js';
import {
  addTotals,
  discloseTotals,
  networkRow,
  noTotals,
  shownOf,
  totalsOfProgramme,
  type Tally,
} from '../figures/index.js';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { RefreshRequests } from './refresh-requests.js';
import { refreshMunicipalityReport } from './refresh.jobs.js';

/** Puts a municipality's programme reports of a fiscal year together, and masks their rows for the network. */
@Injectable()
export class RefreshMunicipalityReport {
  /** What programmes show, by audience and tally: most of a year's have not changed since it was put together last. */
  private readonly shown = new LRUCache<string, ReadonlyMap<string, number>>({ max: 1000 });

  constructor(
    private readonly reports: MunicipalityReportRepository,
    private readonly programmes: ProgrammeReportRepository,
    private readonly facts: FactRepository,
    private readonly requests: RefreshRequests,
  ) {}

  @Processes(refreshMunicipalityReport)
  execute({ fiscalYear }: { fiscalYear: number }): Promise<void> {
    return retryWhenChanged(() => this.refresh(fiscalYear));
  }

  private async refresh(fiscalYear: number): Promise<void> {
    const readAt = new Date();
    const report = await this.reports.find(fiscalYear);
    if (report?.stale === undefined) return;
    const folded = await this.programmes.listFolded(fiscalYear);
    const peopleOf = folded.map(({ id, tally }) => ({ id, enrolled: tally.enrolled }));
    const totals = folded
      .map(({ programme, tally }) => totalsOfProgramme(programme.audience, tally))
      .reduce(addTotals, noTotals);
    const people = isSame(peopleOf, report.peopleOf)
      ? (report.people ?? 0)
      : await this.facts.countPeople(
          folded.map(({ id }) => id),
          totals.enrolled,
        );
    const counted = folded.map(({ id, programme, tally }) => {
      const { audience } = programme;
      return { id, programme, audience, tally, shown: this.shownOf(audience, tally) };
    });
    const figures = {
      totals,
      peopleOf,
      people,
      disclosure: discloseTotals(counted, people),
      rows: folded.map(({ id, programme, tally }) => ({ id, folded: { programme, tally } })),
      networkRows: counted.map(({ id, programme, ...one }) => ({
        key: programme.key,
        json: JSON.stringify(networkRow(id, requireTenant(), programme, one)),
      })),
    };
    if (!(await this.reports.save(report, figures, readAt))) throw new DomainError('changed-meanwhile');
    crashPoint('municipality-saved-before-network');
    await this.requests.ofNetwork(fiscalYear);
    await this.reports.unmark(fiscalYear, report.stale);
  }

  private shownOf(audience: Audience, tally: Tally): ReadonlyMap<string, number> {
    const key = `${audience} ${JSON.stringify(tally)}`;
    const shown = this.shown.get(key) ?? shownOf(audience, tally);
    this.shown.set(key, shown);
    return shown;
  }
}

type Enrolled = readonly { readonly id: string; readonly enrolled: number }[];

/** Enrolments are never taken away, so as many in each programme are the same ones, and the same people. */
const isSame = (now: Enrolled, before: Enrolled = []): boolean =>
  now.length === before.length &&
  now.every(({ id, enrolled }, place) => before[place]?.id === id && before[place].enrolled === enrolled);
