import { rate, type Audience, type InputOf, type OutputOf } from '#contracts';
import type { getSurveyResults, PlannedWave, QuestionnaireItem } from '#contracts/outcomes';
import { getProgramme } from '#contracts/progress';
import { MASKED } from '#contracts/reporting';
import { RpcClient } from '#messaging';
import { Injectable } from '@nestjs/common';
import { AnonymousAnswerRepository } from '../anonymous-answer/index.js';
import { OutcomeRepository, plainAnswer } from '../outcome/index.js';
import { QuestionnaireRepository } from '../questionnaire/index.js';
import { SurveyInvitationRepository, SurveyPlanRepository } from '../survey-wave/index.js';
import { comparable, type AnsweredWave } from './survey-change.domain.js';
import { SurveyTally } from './survey-tally.domain.js';

/** 秘匿処理 of anonymous answers (domain.md §4.4), also towards the municipality’s own office. */
const smallestShown: Readonly<Record<Audience, number>> = { staff: 5, company: 10, citizen: 10 };

interface AskedWave {
  readonly planned: PlannedWave;
  readonly title: string;
  readonly items: readonly QuestionnaireItem[];
  readonly tally: SurveyTally;
}

/** How a programme's surveys were answered. */
@Injectable()
export class GetSurveyResults {
  constructor(
    private readonly rpc: RpcClient,
    private readonly plans: SurveyPlanRepository,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly invitations: SurveyInvitationRepository,
    private readonly anonymous: AnonymousAnswerRepository,
    private readonly outcomes: OutcomeRepository,
  ) {}

  async execute({ programme }: InputOf<typeof getSurveyResults>): Promise<OutputOf<typeof getSurveyResults>> {
    const { audience } = await this.rpc.call(getProgramme, { programme });
    const plan = await this.plans.find(programme);
    const waves = await Promise.all((plan?.waves ?? []).map((planned) => this.asked(planned)));
    const named = waves.filter(({ planned }) => !planned.anonymous);
    const changes = comparable(named.map(({ planned, items }) => ({ wave: planned.wave, items })));
    for await (const chunk of this.outcomes.surveysOf(programme)) {
      for (const { surveys } of chunk) {
        const answered = surveys.flatMap(({ wave, form }): AnsweredWave[] =>
          form ? [{ wave, items: form.items.map(plainAnswer) }] : [],
        );
        for (const { wave, items } of answered) named.find(({ planned }) => planned.wave === wave)?.tally.add(items);
        for (const change of changes) change.add(answered);
      }
    }
    for (const { planned, tally } of waves.filter((wave) => !named.includes(wave)))
      for (const { items } of await this.anonymous.shown(programme, planned.wave)) tally.add(items.map(plainAnswer));
    return {
      waves: await Promise.all(
        waves.map(async ({ planned, title, tally }) => {
          const k = planned.anonymous ? smallestShown[audience] : 0;
          const invited = await this.invitations.countOf(programme, planned.wave);
          const { answered } = tally;
          const isSmall = answered > 0 && answered < k;
          return {
            ...planned,
            title,
            invited,
            answered: isSmall ? MASKED : answered,
            responseRate: isSmall ? MASKED : rate(answered, invited),
            items: tally.results(k),
          };
        }),
      ),
      changes: changes.map((change) => change.result()),
    };
  }

  private async asked(stored: PlannedWave): Promise<AskedWave> {
    const { wave, questionnaire, version, afterDays, openDays, anonymous } = stored;
    const planned = { wave, questionnaire, version, afterDays, openDays, anonymous };
    const { title = '', items = [] } = (await this.questionnaires.findVersion(questionnaire, version)) ?? {};
    return { planned, title, items, tally: new SurveyTally(items) };
  }
}
