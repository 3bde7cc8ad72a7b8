import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { submitSurveyResponse, Wave } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { Enrolments, type KnownEnrolment } from '../enrolment/index.js';
import { decideSurvey, KeepOutcome } from '../outcome/index.js';
import { isClosed, SurveyInvitationRepository, SurveyPlanRepository } from '../survey-wave/index.js';

/**
 * Keeps what counts of the answer to a wave's survey: one for each enrolment and wave. Windows bind people here too; a
 * back-fill program may answer behind them.
 */
@Injectable()
export class SubmitSurveyResponse {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly plans: SurveyPlanRepository,
    private readonly invitations: SurveyInvitationRepository,
    private readonly keeping: KeepOutcome,
  ) {}

  async execute(
    { enrolmentId, wave, answers }: InputOf<typeof submitSurveyResponse>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof submitSurveyResponse>> {
    const enrolment = await this.enrolments.getFor(caller, enrolmentId);
    await this.checkAsked(enrolment, wave, { afterwards: caller?.scopes.includes('backfill') ?? false });
    return this.keeping.execute(enrolment, (before) => {
      const { outcome, state } = decideSurvey(before, wave, answers);
      return { state, decision: { outcome } };
    });
  }

  /** Where a wave is planned, it is answered as it is asked: in time, and not by name where no name is asked. */
  private async checkAsked(
    { enrolment, programme }: KnownEnrolment,
    wave: Wave,
    { afterwards }: { readonly afterwards: boolean },
  ): Promise<void> {
    const planned = (await this.plans.find(programme))?.waves.find((one) => one.wave === wave);
    if (planned?.anonymous) throw new DomainError('wave-anonymous', { wave });
    if (!planned || afterwards) return;
    const invitation = await this.invitations.find(SurveyInvitationRepository.idOf(enrolment, wave));
    if (invitation && isClosed(invitation.closesOn, new Date())) throw new DomainError('wave-closed');
  }
}
