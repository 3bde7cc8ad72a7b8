import { DomainError, EnrolmentId, type AllowedCaller } from '#contracts';
import type { SurveyForm, Wave } from '#contracts/outcomes';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Enrolments } from '../enrolment/index.js';
import { Names } from '../naming/index.js';
import { OutcomeRepository, plainAnswer } from '../outcome/index.js';
import { QuestionnaireRepository } from '../questionnaire/index.js';
import { isClosed, SurveyInvitationRepository, type SurveyInvitationDocument } from '../survey-wave/index.js';

/** Surveys as somebody answers them. */
@Injectable()
export class SurveyForms {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly invitations: SurveyInvitationRepository,
    private readonly questionnaires: QuestionnaireRepository,
    private readonly outcomes: OutcomeRepository,
    private readonly names: Names,
  ) {}

  /** @throws DomainError `unknown-enrolment`, `not-invited`. */
  async invitationFor(
    caller: AllowedCaller | undefined,
    enrolment: EnrolmentId,
    wave: Wave,
  ): Promise<SurveyInvitationDocument> {
    await this.enrolments.seenBy(caller, enrolment);
    const invitation = await this.invitations.find(SurveyInvitationRepository.idOf(enrolment, wave));
    if (!invitation) throw new DomainError('not-invited');
    return invitation;
  }

  /** `withAnswers`: also what was said so far, for whoever is known to be the one who said it. */
  async show(
    { programme, enrolment, wave, questionnaire, version, anonymous, closesOn, answered }: SurveyInvitationDocument,
    { withAnswers }: { readonly withAnswers: boolean },
  ): Promise<z.infer<typeof SurveyForm>> {
    const [published, outcome, name] = await Promise.all([
      this.questionnaires.findVersion(questionnaire, version),
      this.outcomes.find(enrolment),
      this.names.programme(programme),
    ]);
    const form = outcome?.surveys.find((survey) => survey.wave === wave)?.form;
    return {
      programme: name,
      wave,
      title: published?.title ?? '',
      anonymous,
      items: [...(published?.items ?? [])],
      closesOn,
      closed: isClosed(closesOn, new Date()),
      answered: anonymous ? answered : form !== undefined,
      answers: withAnswers ? (form?.items ?? []).map(plainAnswer) : [],
      times: withAnswers ? (form?.times ?? []).map((time) => time.toISOString()) : [],
    };
  }
}
