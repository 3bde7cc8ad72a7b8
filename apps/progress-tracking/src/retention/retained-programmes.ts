import { MunicipalityCode, ProgrammeId, type OutputOf } from '#contracts';
import type { findRetention } from '#contracts/progress';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { EnrolmentRepository } from '../enrolment/index.js';
import { privacyOf, type ProgrammeDocument } from '../programme/index.js';
import { isRetentionOver, retentionDueOn } from './retention.domain.js';

export type Retained = OutputOf<typeof findRetention>['programmes'][number];

const MOST = 200;

/** Programmes by their retention, with how much of each is not erased. */
@Injectable()
export class RetainedProgrammes {
  constructor(private readonly enrolments: EnrolmentRepository) {}

  /** Null: the programme says no retention. */
  async view(programme: ProgrammeDocument): Promise<Retained | null> {
    const { retentionYears, retentionAutomatic } = privacyOf(programme);
    if (retentionYears === null) return null;
    const { _id, tenant, key, name, fiscalYear, endsOn } = programme;
    return {
      programme: ProgrammeId.parse(_id),
      municipality: MunicipalityCode.parse(tenant),
      key,
      name,
      fiscalYear,
      endsOn,
      retentionYears,
      dueOn: retentionDueOn(endsOn, retentionYears),
      automatic: retentionAutomatic,
      enrolments: await inTenant(tenant, () => this.enrolments.count(_id)),
    };
  }

  /** Those of these programmes that are due and have something left, those due longest first. */
  async due(programmes: readonly ProgrammeDocument[], today: string): Promise<Retained[]> {
    const due = programmes.filter((programme) => {
      const { retentionYears } = privacyOf(programme);
      return retentionYears !== null && isRetentionOver(programme.endsOn, retentionYears, today);
    });
    const views: Retained[] = [];
    for (const programme of due) {
      const view = await this.view(programme);
      if (view && view.enrolments > 0) views.push(view);
    }
    return views.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).slice(0, MOST);
  }
}
