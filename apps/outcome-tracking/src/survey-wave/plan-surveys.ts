import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { planSurveys, PlannedWave } from '#contracts/outcomes';
import { getProgramme } from '#contracts/progress';
import { RpcClient } from '#messaging';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { QuestionnaireRepository } from '../questionnaire/index.js';
import { SurveyInvitationRepository } from './survey-invitation.repository.js';
import { SurveyPlanRepository } from './survey-plan.repository.js';

type Wanted = InputOf<typeof planSurveys>['waves'];

/** Keeps which questionnaires a programme asks at which wave. What somebody was invited to stays what it was. */
@Injectable()
export class PlanSurveys {
  constructor(
    private readonly rpc: RpcClient,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly plans: SurveyPlanRepository,
    private readonly invitations: SurveyInvitationRepository,
  ) {}

  async execute({ programme, waves: wanted }: InputOf<typeof planSurveys>): Promise<OutputOf<typeof planSurveys>> {
    const { state } = await this.rpc.call(getProgramme, { programme });
    if (new Set(wanted.map(({ wave }) => wave)).size < wanted.length) throw new DomainError('wave-twice');
    return retryWhenChanged(async () => {
      const stored = await this.plans.find(programme);
      const waves = await this.withVersions(wanted, stored?.waves ?? []);
      await this.checkRunning(programme, stored?.waves ?? [], waves);
      if (stored && JSON.stringify(stored.waves.map(plain)) === JSON.stringify(waves))
        return { outcome: 'unchanged' as const, waves };
      if (state === 'closed') throw new DomainError('programme-closed');
      if (!(await this.plans.save(programme, stored, waves, new Date()))) throw new DomainError('changed-meanwhile');
      return { outcome: stored ? ('updated' as const) : ('created' as const), waves };
    });
  }

  /** Where no version is named, the one planned so far, else the newest. */
  private withVersions(wanted: Wanted, planned: readonly PlannedWave[]): Promise<PlannedWave[]> {
    return Promise.all(
      wanted.map(async (one) => {
        const before = planned.find(
          ({ wave, questionnaire }) => wave === one.wave && questionnaire === one.questionnaire,
        );
        const found = await this.questionnaires.findVersion(one.questionnaire, one.version ?? before?.version);
        if (!found) throw new DomainError('unknown-questionnaire');
        return plain({ ...one, version: found.version });
      }),
    );
  }

  private async checkRunning(programme: string, before: readonly PlannedWave[], after: readonly PlannedWave[]) {
    for (const { wave, questionnaire, version, anonymous } of before) {
      const next = after.find((one) => one.wave === wave);
      const isSame = next?.questionnaire === questionnaire && next.version === version && next.anonymous === anonymous;
      if (!isSame && (await this.invitations.countOf(programme, wave)) > 0)
        throw new DomainError('wave-running', { wave });
    }
  }
}

const plain = ({ wave, questionnaire, version, afterDays, openDays, anonymous }: PlannedWave): PlannedWave => ({
  wave,
  questionnaire,
  version,
  afterDays,
  openDays,
  anonymous,
});
