import type { InputOf, OutputOf } from '#contracts';
import type { inspectPlacementCheck } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { CompanyCheckRepository, standing } from '../company-check/index.js';
import { Names } from '../naming/index.js';
import { OutcomeRepository } from '../outcome/index.js';
import { CheckpointLinks } from './checkpoint-links.js';

/** What a mailed link asks about work: enough to answer, and nothing of the person. */
@Injectable()
export class InspectPlacementCheck {
  constructor(
    private readonly links: CheckpointLinks,
    private readonly outcomes: OutcomeRepository,
    private readonly names: Names,
    private readonly companies: CompanyCheckRepository,
  ) {}

  execute({ link }: InputOf<typeof inspectPlacementCheck>): Promise<OutputOf<typeof inspectPlacementCheck>> {
    return this.links.open(link, async ({ enrolment, programme, months, day, until }) => {
      const [municipality, name, outcome, company] = await Promise.all([
        this.names.municipality(),
        this.names.programme(programme),
        this.outcomes.find(enrolment),
        this.companies.find(CompanyCheckRepository.idOf(enrolment, months)),
      ]);
      const answered = (outcome?.checks ?? []).some((check) => check.months === months && check.source === 'self');
      return {
        municipality,
        programme: name,
        months,
        day,
        answered,
        companyAgreed: company !== null && standing(company)?.agreed === true,
        until: until.toISOString(),
      };
    });
  }
}
