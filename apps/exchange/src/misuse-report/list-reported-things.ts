import { MunicipalityCode, SharedThingId, type InputOf, type OutputOf } from '#contracts';
import type { listReportedThings, ReportedThing } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ReportedThingRepository } from './reported-thing.repository.js';
import type { ReportedThingDocument } from './reported-thing.schema.js';
import { SharedThings } from './shared-things.js';

/** Of very many reports of one thing the newest are enough to decide, and fit into an answer. */
const SHOWN = 20;

/** What was reported, as the secretariat sees it now. */
@Injectable()
export class ListReportedThings {
  constructor(
    private readonly reported: ReportedThingRepository,
    private readonly things: SharedThings,
  ) {}

  async execute({
    state,
    limit,
    cursor,
  }: InputOf<typeof listReportedThings>): Promise<OutputOf<typeof listReportedThings>> {
    const found = await this.reported.list(state, placeOf(cursor), limit + 1);
    const seen = await Promise.all(found.slice(0, limit).map(({ kind, _id }) => this.things.find(kind, _id, null)));
    const shown = found.map((one, place) => ({ ...one, excerpt: seen[place]?.excerpt ?? null }));
    return pageThatFits(shown, limit, ({ reportedAt }) => reportedAt, reportedView);
  }
}

const reportedView = (stored: ReportedThingDocument & { readonly excerpt: string | null }): ReportedThing => ({
  thing: SharedThingId.parse(stored._id),
  kind: stored.kind,
  page: SharedThingId.parse(stored.page),
  municipality: MunicipalityCode.parse(stored.municipality),
  municipalityName: stored.municipalityName,
  excerpt: stored.excerpt,
  state: stored.state,
  hidden: stored.hidden && { at: stored.hidden.at.toISOString(), reason: stored.hidden.reason },
  reportedAt: stored.reportedAt.toISOString(),
  municipalities: stored.reports.length,
  reports: stored.reports.slice(0, SHOWN).map(({ municipality, municipalityName, misuse, text, at }) => ({
    municipality: MunicipalityCode.parse(municipality),
    municipalityName,
    misuse,
    text,
    at: at.toISOString(),
  })),
});
