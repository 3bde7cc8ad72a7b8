import { EnrolmentId, ProgrammeId, type AllowedCaller, type OutputOf } from '#contracts';
import type { listMySurveys } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import { OutcomeRepository } from '../outcome/index.js';
import { QuestionnaireRepository } from '../questionnaire/index.js';
import { isClosed, SurveyInvitationRepository } from '../survey-wave/index.js';

/** What I am asked to answer. */
@Injectable()
export class ListMySurveys {
  constructor(
    private readonly invitations: SurveyInvitationRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly questionnaires: QuestionnaireRepository,
  ) {}

  async execute(caller: AllowedCaller | undefined): Promise<OutputOf<typeof listMySurveys>> {
    if (caller?.reach.to !== 'person') return { items: [] };
    const [found, now] = [await this.invitations.findOf(caller.reach.person), new Date()];
    const items = await Promise.all(
      found.map(async ({ enrolment, programme, wave, questionnaire, version, anonymous, closesOn, answered }) => {
        const [published, outcome] = await Promise.all([
          this.questionnaires.findVersion(questionnaire, version),
          this.outcomes.find(enrolment),
        ]);
        const isNamed = outcome?.surveys.some((survey) => survey.wave === wave && survey.form) ?? false;
        return {
          enrolment: EnrolmentId.parse(enrolment),
          programme: ProgrammeId.parse(programme),
          wave,
          title: published?.title ?? '',
          closesOn,
          closed: isClosed(closesOn, now),
          answered: anonymous ? answered : isNamed,
        };
      }),
    );
    return { items: items.toSorted((a, b) => Number(a.closed) - Number(b.closed)) };
  }
}
