import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { reportMisuse } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { OwnName } from '../own-name/index.js';
import { withReport } from './misuse-report.domain.js';
import { ReportedThingRepository } from './reported-thing.repository.js';
import { SharedThings } from './shared-things.js';

/** Keeps what a municipality reports, once for each: again it changes its words. The thing itself knows nothing of it. */
@Injectable()
export class ReportMisuse {
  constructor(
    private readonly reported: ReportedThingRepository,
    private readonly things: SharedThings,
    private readonly own: OwnName,
  ) {}

  async execute({ kind, thing, misuse, text }: InputOf<typeof reportMisuse>): Promise<OutputOf<typeof reportMisuse>> {
    const name = await this.own.get();
    const found = await this.things.find(kind, thing, name.municipality);
    if (!found) throw new DomainError('shared-thing-not-found');
    const { page, municipality, municipalityName } = found;
    if (municipality === name.municipality) throw new DomainError('own-shared-thing');
    const now = new Date();
    const report = { ...name, misuse, text, at: now };
    await retryWhenChanged(async () => {
      const stored = await this.reported.find(thing);
      if (stored) {
        const next = withReport(stored, report);
        return next === stored ? undefined : this.reported.save(stored, next, now);
      }
      const whose = { kind, page, municipality, municipalityName };
      const begun = { _id: thing, ...whose, reports: [report], state: 'open', hidden: null, reportedAt: now } as const;
      return this.reported.insert(begun, now);
    });
    return { thing };
  }
}
