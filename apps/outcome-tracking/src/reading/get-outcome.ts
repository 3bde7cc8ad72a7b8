import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getOutcome } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { CompanyCheckRepository, shownCheck } from '../company-check/index.js';
import { Enrolments } from '../enrolment/index.js';
import { nothingYet, OutcomeRepository, plainRoleChange, standingRoleChanges, type Outcome } from '../outcome/index.js';
import { UseViews } from './use-views.js';

/** All that came of one enrolment, for its learner and the office. */
@Injectable()
export class GetOutcome {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly outcomes: OutcomeRepository,
    private readonly views: UseViews,
    private readonly companies: CompanyCheckRepository,
  ) {}

  async execute(
    { enrolmentId }: InputOf<typeof getOutcome>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getOutcome>> {
    const { enrolment, programme } = await this.enrolments.seenBy(caller, enrolmentId);
    const found: Outcome = (await this.outcomes.find(enrolment)) ?? nothingYet;
    const { surveys, placements, workplaceUses, roleChanges = [] } = found;
    const [uses = []] = await this.views.of([{ _id: enrolment, workplaceUses }]);
    const companies = await this.companies.findOf([enrolment]);
    const now = new Date();
    return {
      enrolment,
      programme,
      surveys: surveys.map(({ wave, answers }) => ({ wave, answers: caller?.reach.to === 'person' ? answers : null })),
      placements: [...placements],
      uses,
      companyChecks: companies.map((check) => shownCheck(check, now)),
      roleChanges: {
        counts: standingRoleChanges(roleChanges).map(plainRoleChange),
        said: roleChanges.map((change) => ({ ...plainRoleChange(change), at: change.at.toISOString() })),
      },
    };
  }
}
