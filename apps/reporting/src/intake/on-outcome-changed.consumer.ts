import type { DataOf, EventEnvelope } from '#contracts';
import { outcomeChanged } from '#contracts/outcomes';
import { Consumes } from '#messaging';
import { Injectable } from '@nestjs/common';
import { KeepFact } from './keep-fact.js';

@Injectable()
export class OnOutcomeChanged {
  constructor(private readonly keeping: KeepFact) {}

  @Consumes(outcomeChanged)
  async handle({ version, data }: EventEnvelope<DataOf<typeof outcomeChanged>>): Promise<void> {
    const value = {
      surveys: Object.fromEntries(data.surveys.map(({ wave, answers }) => [wave, answers])),
      placements: data.placements,
      checks: data.checks ?? [],
      roleChanges: data.roleChanges ?? [],
      hoursSaved: data.workplaceUses.map(({ hoursSavedPerMonth }) => hoursSavedPerMonth),
      uses: data.workplaceUses.map(({ hoursSavedPerMonth, state, confirmedHoursPerMonth }) => ({
        state: state ?? ('self-reported' as const),
        hours: hoursSavedPerMonth,
        confirmed: confirmedHoursPerMonth ?? null,
      })),
    };
    await this.keeping.execute({ programme: data.programme, subject: data.enrolment }, version, {
      name: 'outcome',
      value,
    });
  }
}
